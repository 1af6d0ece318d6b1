@NullMarked
package dk.naervaer.booking.intake.fhir.subscription;

import org.jspecify.annotations.NullMarked;
