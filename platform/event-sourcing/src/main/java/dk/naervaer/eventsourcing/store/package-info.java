/// Keeps facts: the append-only event table, and the registry of what may stand in it.
@NullMarked
package dk.naervaer.eventsourcing.store;

import org.jspecify.annotations.NullMarked;
