/// Decides what is known of one EPJ system: what it may tell us of, and how it speaks.
@NullMarked
package dk.naervaer.booking.epj;

import org.jspecify.annotations.NullMarked;
