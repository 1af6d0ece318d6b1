package dk.naervaer.eventsourcing.visit;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.eventsourcing.visit.VisitCommand.Announce;
import dk.naervaer.eventsourcing.visit.VisitCommand.End;
import dk.naervaer.eventsourcing.visit.VisitCommand.Note;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitAnnounced;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitEnded;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitNoted;
import dk.naervaer.eventsourcing.visit.VisitRejection.NotAnnounced;
import dk.naervaer.eventsourcing.visit.VisitRejection.Over;

/// One visit, from its announcement until it has ended.
public final class Visit implements Decider<VisitCommand, Visit.State, VisitEvent, VisitRejection> {

    /// How a visit stands.
    public enum State {
        UNKNOWN,
        ANNOUNCED,
        ENDED
    }

    @Override
    public State initial() {
        return State.UNKNOWN;
    }

    @Override
    public Decision<VisitEvent, VisitRejection> decide(VisitCommand command, State state) {
        return switch (command) {
            case Announce c -> announce(c, state);
            case Note c -> note(c, state);
            case End _ -> end(state);
        };
    }

    private static Decision<VisitEvent, VisitRejection> announce(Announce c, State state) {
        return switch (state) {
            case UNKNOWN -> accept(new VisitAnnounced(c.day()));
            case ANNOUNCED -> accept();
            case ENDED -> reject(new Over());
        };
    }

    private static Decision<VisitEvent, VisitRejection> note(Note c, State state) {
        return switch (state) {
            case UNKNOWN -> reject(new NotAnnounced());
            case ANNOUNCED -> accept(new VisitNoted(c.number()));
            case ENDED -> reject(new Over());
        };
    }

    private static Decision<VisitEvent, VisitRejection> end(State state) {
        return switch (state) {
            case UNKNOWN -> reject(new NotAnnounced());
            case ANNOUNCED -> accept(new VisitEnded());
            case ENDED -> reject(new Over());
        };
    }

    @Override
    public State evolve(State state, VisitEvent event) {
        return switch (event) {
            case VisitAnnounced _ -> State.ANNOUNCED;
            case VisitNoted _ -> state;
            case VisitEnded _ -> State.ENDED;
        };
    }
}
