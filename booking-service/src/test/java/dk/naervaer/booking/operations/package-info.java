@NullMarked
package dk.naervaer.booking.operations;

import org.jspecify.annotations.NullMarked;
