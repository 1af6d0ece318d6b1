/// A small service on the library: visits are announced, noted on and ended.
@NullMarked
package dk.naervaer.eventsourcing.visit;

import org.jspecify.annotations.NullMarked;
