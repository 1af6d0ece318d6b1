package dk.naervaer.invitation.door;

import static dk.naervaer.eventsourcing.testing.Given.given;

import dk.naervaer.invitation.door.DoorCommand.CloseDoor;
import dk.naervaer.invitation.door.DoorCommand.ShutDoor;
import dk.naervaer.invitation.door.DoorEvent.DoorClosed;
import dk.naervaer.invitation.door.DoorEvent.DoorShut;
import dk.naervaer.invitation.door.DoorRejection.OtherRelative;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A door closes once.
class DoorTest {

    private static final UUID CONSENT = new UUID(0, 1);
    private static final UUID RELATIVE = new UUID(0, 2);
    private static final UUID STRANGER = new UUID(0, 3);
    private static final Instant NOW = Instant.parse("2027-01-14T09:10:00.350Z");
    private static final DoorClosed CLOSED = new DoorClosed(CONSENT, RELATIVE, 3, NOW);

    private final Door door = new Door();

    @Test
    void a_withdrawal_closes_it_once() {
        given(door).when(new CloseDoor(CONSENT, RELATIVE, 3, NOW)).then(CLOSED);
        given(door, CLOSED).when(new CloseDoor(CONSENT, RELATIVE, 3, NOW)).thenNothing();
    }

    @Test
    void each_pause_shuts_it_once_and_nothing_shuts_what_is_closed() {
        var shut = new DoorShut(CONSENT, RELATIVE, 3, NOW, NOW);
        given(door).when(new ShutDoor(CONSENT, RELATIVE, 3, NOW, NOW)).then(shut);
        given(door, shut).when(new ShutDoor(CONSENT, RELATIVE, 3, NOW, NOW)).thenNothing();
        given(door, shut)
                .when(new ShutDoor(CONSENT, RELATIVE, 5, NOW, NOW))
                .then(new DoorShut(CONSENT, RELATIVE, 5, NOW, NOW));
        given(door, CLOSED).when(new ShutDoor(CONSENT, RELATIVE, 5, NOW, NOW)).thenNothing();
        given(door, shut).when(new CloseDoor(CONSENT, RELATIVE, 3, NOW)).then(CLOSED);
    }

    @Test
    void it_is_closed_for_one_relative_only() {
        given(door, CLOSED)
                .when(new CloseDoor(CONSENT, STRANGER, 3, NOW))
                .thenRejected(new OtherRelative(RELATIVE));
    }
}
