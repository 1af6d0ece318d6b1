@NullMarked
package dk.naervaer.booking.intake.fhir;

import org.jspecify.annotations.NullMarked;
