@NullMarked
package dk.naervaer.booking.intake.fhir.bundle;

import org.jspecify.annotations.NullMarked;
