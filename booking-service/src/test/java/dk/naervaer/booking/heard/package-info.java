@NullMarked
package dk.naervaer.booking.heard;

import org.jspecify.annotations.NullMarked;
