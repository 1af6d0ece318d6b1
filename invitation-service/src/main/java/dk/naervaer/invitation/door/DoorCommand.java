package dk.naervaer.invitation.door;

import java.time.Instant;
import java.util.UUID;

/// What may be asked of a consent's door.
public sealed interface DoorCommand {

    /// @param version of the withdrawal in the relative's stream
    record CloseDoor(UUID consentId, UUID relativeId, long version, Instant at)
            implements DoorCommand {}

    /// @param version of the pause in the relative's stream
    /// @param pausedAt as the pause says it
    record ShutDoor(UUID consentId, UUID relativeId, long version, Instant pausedAt, Instant at)
            implements DoorCommand {}
}
