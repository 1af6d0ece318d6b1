@NullMarked
package dk.naervaer.booking.reply;

import org.jspecify.annotations.NullMarked;
