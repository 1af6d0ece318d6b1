package dk.naervaer.eventsourcing.store;

import dk.naervaer.eventsourcing.StreamId;
import java.io.Serial;

/// Another writer was first: the stream no longer stands at the version the decision was made on.
public final class VersionConflict extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    public VersionConflict(StreamId stream) {
        super(stream + " moves on faster than it can be decided on");
    }

    public VersionConflict(StreamId stream, long expected) {
        super(stream + " is no longer at version " + expected);
    }
}
