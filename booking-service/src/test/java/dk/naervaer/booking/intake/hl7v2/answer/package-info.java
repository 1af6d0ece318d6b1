@NullMarked
package dk.naervaer.booking.intake.hl7v2.answer;

import org.jspecify.annotations.NullMarked;
