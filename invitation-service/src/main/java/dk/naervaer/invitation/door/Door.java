package dk.naervaer.invitation.door;

import static dk.naervaer.eventsourcing.Decision.accept;

import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.invitation.door.DoorCommand.CloseDoor;
import dk.naervaer.invitation.door.DoorEvent.DoorClosed;

/// The door that one consent held open; once closed it stays closed. It refuses nothing.
public final class Door implements Decider<DoorCommand, Door.State, DoorEvent, Void> {

    /// Open until somebody has closed it.
    public enum State {
        OPEN,
        CLOSED
    }

    @Override
    public State initial() {
        return State.OPEN;
    }

    @Override
    public Decision<DoorEvent, Void> decide(DoorCommand command, State state) {
        return switch (command) {
            case CloseDoor c -> close(c, state);
        };
    }

    private static Decision<DoorEvent, Void> close(CloseDoor c, State state) {
        return switch (state) {
            case CLOSED -> accept();
            case OPEN -> accept(new DoorClosed(c.consentId(), c.relativeId(), c.version(), c.at()));
        };
    }

    @Override
    public State evolve(State state, DoorEvent event) {
        return switch (event) {
            case DoorClosed _ -> State.CLOSED;
        };
    }
}
