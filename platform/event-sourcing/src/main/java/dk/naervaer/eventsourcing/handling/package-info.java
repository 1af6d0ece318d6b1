/// Asks an aggregate to decide, and appends what it decided.
@NullMarked
package dk.naervaer.eventsourcing.handling;

import org.jspecify.annotations.NullMarked;
