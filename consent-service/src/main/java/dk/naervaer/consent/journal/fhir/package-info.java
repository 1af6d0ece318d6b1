/// Hands consents to EPJs as FHIR R4, and hears what stands in their journals.
@NullMarked
package dk.naervaer.consent.journal.fhir;

import org.jspecify.annotations.NullMarked;
