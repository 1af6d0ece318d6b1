package dk.naervaer.eventsourcing.heard;

import java.io.Serial;

/// Another instance of this service has heard the fact first; its effect stands, ours is undone.
final class HeardMeanwhile extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    HeardMeanwhile(String event) {
        super(event + " has been heard by another instance");
    }
}
