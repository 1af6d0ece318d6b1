package dk.naervaer.invitation.door;

import java.util.UUID;

/// Why a door refused.
public sealed interface DoorRejection {

    /// The consent that was closed concerns somebody else: one of the two facts is wrong.
    record OtherRelative(UUID closedFor) implements DoorRejection {}
}
