/// Carries committed rows to Kafka in the order in which they became visible.
@NullMarked
package dk.naervaer.eventsourcing.relay;

import org.jspecify.annotations.NullMarked;
