package dk.naervaer.web.access;

import io.smallrye.mutiny.Uni;

/// Where looks are written; a service that shows nobody has none.
public interface AccessLog {

    /// Completes when the look is written for good; what it fails with keeps the answer back.
    Uni<Void> write(Looked looked);
}
