@NullMarked
package dk.naervaer.booking.intake.hl7v2;

import org.jspecify.annotations.NullMarked;
