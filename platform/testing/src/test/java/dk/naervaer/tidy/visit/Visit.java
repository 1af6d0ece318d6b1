package dk.naervaer.tidy.visit;

import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.util.List;

/// An aggregate as the house likes it.
public final class Visit
        implements Decider<Visit.Command, Visit.State, Visit.Event, Visit.Rejection> {

    /// What can be asked.
    public sealed interface Command {}

    /// Asks for a visit.
    public record Announce(Instant now, SealedValue name) implements Command {}

    /// What has happened.
    public sealed interface Event {}

    /// A visit was announced.
    public record Announced(Instant at, List<SealedValue> names) implements Event {}

    /// Why not.
    public record Rejection() {}

    /// How it stands.
    public enum State {
        UNKNOWN
    }
}
