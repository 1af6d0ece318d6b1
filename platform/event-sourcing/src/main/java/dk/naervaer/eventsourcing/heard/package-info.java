/// Hears other services' facts: effect and heard version in one transaction.
@NullMarked
package dk.naervaer.eventsourcing.heard;

import org.jspecify.annotations.NullMarked;
