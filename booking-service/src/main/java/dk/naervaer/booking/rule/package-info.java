/// Dated rules as data: what holds, from when, and which of them a decision rests on.
@NullMarked
package dk.naervaer.booking.rule;

import org.jspecify.annotations.NullMarked;
