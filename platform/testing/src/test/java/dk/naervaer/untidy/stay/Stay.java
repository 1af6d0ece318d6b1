package dk.naervaer.untidy.stay;

import dk.naervaer.eventsourcing.Decider;

/// Speaks in a word that is no record.
public final class Stay implements Decider<Stay.Command, String, Stay.Event, Stay.Event> {

    /// Open to everybody: not sealed.
    public interface Command {}

    /// Sealed, but its only word is a class.
    public sealed interface Event permits Began {}

    /// Should have been a record.
    public static final class Began implements Event {}
}
