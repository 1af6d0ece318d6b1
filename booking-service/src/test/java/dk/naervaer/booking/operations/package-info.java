/// What an operator may ask of this service, tried over HTTP.
@NullMarked
package dk.naervaer.booking.operations;

import org.jspecify.annotations.NullMarked;
