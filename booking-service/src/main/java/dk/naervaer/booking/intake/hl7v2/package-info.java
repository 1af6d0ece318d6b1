/// The EPJs' older language: HL7 v2 over HTTP and MLLP, and its acknowledgements.
@NullMarked
package dk.naervaer.booking.intake.hl7v2;

import org.jspecify.annotations.NullMarked;
