/// What an operator asks of a running service, tried on booking.
@NullMarked
package dk.naervaer.booking.operations;

import org.jspecify.annotations.NullMarked;
