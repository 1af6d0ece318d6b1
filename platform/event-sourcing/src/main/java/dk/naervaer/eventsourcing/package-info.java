@NullMarked
package dk.naervaer.eventsourcing;

import org.jspecify.annotations.NullMarked;
