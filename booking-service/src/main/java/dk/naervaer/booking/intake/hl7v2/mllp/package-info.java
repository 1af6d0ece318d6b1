/// HL7 v2 over MLLP: the port, its connections and who speaks on them.
@NullMarked
package dk.naervaer.booking.intake.hl7v2.mllp;

import org.jspecify.annotations.NullMarked;
