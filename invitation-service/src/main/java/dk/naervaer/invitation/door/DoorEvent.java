package dk.naervaer.invitation.door;

import java.time.Instant;
import java.util.UUID;

/// What has happened to a consent's door.
public sealed interface DoorEvent {

    /// No link, wait or seat is left that rests on the consent; nobody joins by it any more.
    record DoorClosed(UUID consentId, UUID relativeId, long version, Instant at)
            implements DoorEvent {}

    /// The same for a pause: until the consent is taken up again.
    record DoorShut(UUID consentId, UUID relativeId, long version, Instant pausedAt, Instant at)
            implements DoorEvent {}
}
