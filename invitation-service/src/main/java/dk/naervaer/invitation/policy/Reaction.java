package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.eventsourcing.store.IntakeKey;

/// One policy's answer to one heard fact: who acts, why, and how a repeat is known.
record Reaction(String policy, HeardEvent event) {

    private static final String SERVICE = "invitation-service";

    Metadata metadata() {
        return new Metadata(
                "policy:" + policy,
                SERVICE,
                event.metadata().correlation(),
                event.id(),
                event.metadata().traceparent());
    }

    /// One fact may concern several invitations; each answers it once.
    IntakeKey key(String stream) {
        return IntakeKey.of(policy, event.id() + ">" + stream);
    }
}
