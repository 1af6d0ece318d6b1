@NullMarked
package dk.naervaer.booking;

import org.jspecify.annotations.NullMarked;
