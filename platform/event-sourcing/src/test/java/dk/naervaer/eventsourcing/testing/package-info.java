/// What the tests of every aggregate share.
@NullMarked
package dk.naervaer.eventsourcing.testing;

import org.jspecify.annotations.NullMarked;
