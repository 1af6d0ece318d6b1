@NullMarked
package dk.naervaer.consent.journal.fhir;

import org.jspecify.annotations.NullMarked;
