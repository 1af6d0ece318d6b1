@NullMarked
package dk.naervaer.booking.epj;

import org.jspecify.annotations.NullMarked;
