@NullMarked
package dk.naervaer.booking.web.choice;

import org.jspecify.annotations.NullMarked;
