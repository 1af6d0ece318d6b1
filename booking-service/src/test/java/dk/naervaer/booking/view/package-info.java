@NullMarked
package dk.naervaer.booking.view;

import org.jspecify.annotations.NullMarked;
