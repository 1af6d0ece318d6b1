@NullMarked
package dk.naervaer.booking.intake.fhir.metadata;

import org.jspecify.annotations.NullMarked;
