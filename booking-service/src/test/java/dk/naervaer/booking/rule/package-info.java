@NullMarked
package dk.naervaer.booking.rule;

import org.jspecify.annotations.NullMarked;
