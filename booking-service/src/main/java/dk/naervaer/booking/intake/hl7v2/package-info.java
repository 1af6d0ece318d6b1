/// The EPJs' older language, HL7 v2, as it is read.
@NullMarked
package dk.naervaer.booking.intake.hl7v2;

import org.jspecify.annotations.NullMarked;
