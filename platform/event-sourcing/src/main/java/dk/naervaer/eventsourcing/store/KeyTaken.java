package dk.naervaer.eventsourcing.store;

import java.io.Serial;

/// The sender has used this key before, for another message. The message is parked, not lost.
public final class KeyTaken extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    public KeyTaken(IntakeKey key) {
        super("A key of " + key.source() + " has been used for another message");
    }
}
