/// How an HL7 v2 message is taken, and what its sender is told.
@NullMarked
package dk.naervaer.booking.intake.hl7v2.answer;

import org.jspecify.annotations.NullMarked;
