/// Serves the engineer who connects an EPJ: what it may tell, what has come, and what waits.
@NullMarked
package dk.naervaer.booking.integration;

import org.jspecify.annotations.NullMarked;
