/// What a decision is: plain Java that every aggregate may depend on.
@NullMarked
package dk.naervaer.eventsourcing;

import org.jspecify.annotations.NullMarked;
