@NullMarked
package dk.naervaer.booking.intake.hl7v2.mllp;

import org.jspecify.annotations.NullMarked;
