package dk.naervaer.invitation.door;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.invitation.door.DoorCommand.CloseDoor;
import dk.naervaer.invitation.door.DoorCommand.ShutDoor;
import dk.naervaer.invitation.door.DoorEvent.DoorClosed;
import dk.naervaer.invitation.door.DoorEvent.DoorShut;
import dk.naervaer.invitation.door.DoorRejection.OtherRelative;
import java.util.UUID;

/// The door that one consent holds open; a pause shuts it for a while, and once closed it stays
/// closed.
public final class Door implements Decider<DoorCommand, Door.State, DoorEvent, DoorRejection> {

    /// Open until a withdrawal has closed it.
    public sealed interface State {

        /// @param shut the newest pause that has shut it; 0 for none
        record Open(long shut) implements State {}

        record Closed(UUID relativeId) implements State {}
    }

    @Override
    public State initial() {
        return new State.Open(0);
    }

    @Override
    public Decision<DoorEvent, DoorRejection> decide(DoorCommand command, State state) {
        return switch (command) {
            case CloseDoor c -> close(c, state);
            case ShutDoor c -> shut(c, state);
        };
    }

    private static Decision<DoorEvent, DoorRejection> shut(ShutDoor c, State state) {
        return switch (state) {
            case State.Open(var shut) when shut < c.version() ->
                    accept(
                            new DoorShut(
                                    c.consentId(),
                                    c.relativeId(),
                                    c.version(),
                                    c.pausedAt(),
                                    c.at()));
            case State.Open _, State.Closed _ -> accept();
        };
    }

    private static Decision<DoorEvent, DoorRejection> close(CloseDoor c, State state) {
        return switch (state) {
            case State.Open _ ->
                    accept(new DoorClosed(c.consentId(), c.relativeId(), c.version(), c.at()));
            case State.Closed(var relative) when relative.equals(c.relativeId()) -> accept();
            case State.Closed(var relative) -> reject(new OtherRelative(relative));
        };
    }

    @Override
    public State evolve(State state, DoorEvent event) {
        return switch (event) {
            case DoorClosed(_, var relative, _, _) -> new State.Closed(relative);
            case DoorShut(_, _, var version, _, _) ->
                    state instanceof State.Closed ? state : new State.Open(version);
        };
    }
}
