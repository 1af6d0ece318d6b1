/// What a caller asks for beside the resource, and the answer in the form it wished.
@NullMarked
package dk.naervaer.booking.intake.fhir.exchange;

import org.jspecify.annotations.NullMarked;
