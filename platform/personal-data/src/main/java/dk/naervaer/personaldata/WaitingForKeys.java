package dk.naervaer.personaldata;

import dk.naervaer.eventsourcing.heard.Inbox;
import dk.naervaer.eventsourcing.store.Cause;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Wakes the facts that were parked for want of a key as soon as keys arrive.
@Singleton
class WaitingForKeys {

    private static final Logger LOG = Logger.getLogger(WaitingForKeys.class);

    private final Inbox inbox;

    WaitingForKeys(Inbox inbox) {
        this.inbox = inbox;
    }

    void arrived(@Observes KeyArrived event) {
        inbox.wake(KeyMissing.class.getSimpleName())
                .subscribe()
                .with(
                        _ -> {},
                        failure ->
                                LOG.warnf("They wait for their own time: %s", Cause.of(failure)));
    }
}
