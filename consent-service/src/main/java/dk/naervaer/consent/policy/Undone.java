package dk.naervaer.consent.policy;

import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.eventsourcing.handling.Outcome;

/// Takes back a transaction in which one of several things was refused.
final class Undone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RelativeRejection reason;

    private Undone(RelativeRejection reason) {
        super("Refused", null, false, false);
        this.reason = reason;
    }

    static void unless(Outcome<RelativeRejection> outcome) {
        if (outcome instanceof Outcome.Rejected<RelativeRejection>(var reason))
            throw new Undone(reason);
    }

    RelativeRejection reason() {
        return reason;
    }
}
