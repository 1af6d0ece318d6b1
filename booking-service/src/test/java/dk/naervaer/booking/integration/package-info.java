@NullMarked
package dk.naervaer.booking.integration;

import org.jspecify.annotations.NullMarked;
