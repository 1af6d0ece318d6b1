@NullMarked
package dk.naervaer.booking.intake.fhir.format;

import org.jspecify.annotations.NullMarked;
