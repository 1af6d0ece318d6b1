@NullMarked
package dk.naervaer.booking.coordination;

import org.jspecify.annotations.NullMarked;
