/// Stands in for the core, which depends on nothing here and must stay so.
@NullMarked
package dk.naervaer.eventsourcing;

import org.jspecify.annotations.NullMarked;
