package dk.naervaer.eventsourcing.heard;

import java.io.Serial;

/// Another instance of this service has heard a fact first; its effect stands, ours is undone.
final class HeardMeanwhile extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    HeardMeanwhile(String consumer) {
        super(consumer + " has been told by another instance");
    }
}
