package dk.naervaer.consent.wiring;

import dk.naervaer.consent.relative.Relative;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeEvent.ConsentClosed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentGiven;
import dk.naervaer.consent.relative.RelativeEvent.ConsentWithdrawn;
import dk.naervaer.consent.relative.RelativeEvent.RelativeNamed;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.view.RelativeProjection;
import dk.naervaer.consent.view.RelativeRow;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.View;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Names our facts once and for all, and joins the aggregate to store and view.
public final class ConsentStreams {

    public static final StreamType<RelativeEvent> RELATIVES =
            StreamType.of("relative", "consents", RelativeEvent.class)
                    .event("relative-named.v1", RelativeNamed.class)
                    .event("relative-consent-given.v1", ConsentGiven.class)
                    .event("relative-consent-withdrawn.v1", ConsentWithdrawn.class)
                    .event("relative-consent-closed.v1", ConsentClosed.class)
                    .complete();

    @Produces
    @Singleton
    StreamType<RelativeEvent> relatives() {
        return RELATIVES;
    }

    @Produces
    @Singleton
    CommandHandler<RelativeCommand, Relative.State, RelativeEvent, RelativeRejection> handler(
            EventStore store) {
        return new CommandHandler<>(store, RELATIVES, new Relative());
    }

    @Produces
    @Singleton
    View<RelativeEvent, RelativeRow> relativeView() {
        return new View<>(
                RELATIVES, new RelativeProjection(), RelativeProjection.TABLE, RelativeRow.class);
    }
}
