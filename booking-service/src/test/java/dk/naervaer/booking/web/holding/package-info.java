@NullMarked
package dk.naervaer.booking.web.holding;

import org.jspecify.annotations.NullMarked;
