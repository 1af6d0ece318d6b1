@NullMarked
package dk.naervaer.booking.intake.fhir.search;

import org.jspecify.annotations.NullMarked;
