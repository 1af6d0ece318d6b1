package dk.naervaer.consent.wiring;

import dk.naervaer.consent.relative.Relative;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeEvent.ConsentChanged;
import dk.naervaer.consent.relative.RelativeEvent.ConsentClosed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentGiven;
import dk.naervaer.consent.relative.RelativeEvent.ConsentJournalled;
import dk.naervaer.consent.relative.RelativeEvent.ConsentLapsed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentPaused;
import dk.naervaer.consent.relative.RelativeEvent.ConsentProposed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentRefused;
import dk.naervaer.consent.relative.RelativeEvent.ConsentResumed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentWithdrawn;
import dk.naervaer.consent.relative.RelativeEvent.ContactConfirmed;
import dk.naervaer.consent.relative.RelativeEvent.Disclosed;
import dk.naervaer.consent.relative.RelativeEvent.GiverNamed;
import dk.naervaer.consent.relative.RelativeEvent.RelativeNamed;
import dk.naervaer.consent.relative.RelativeEvent.RenewalNoticed;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
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
                    .event("relative-named.v2", RelativeNamed.class)
                    .upcast("relative-named.v1", "relative-named.v2", OldFacts::named)
                    .event("relative-contact-confirmed.v1", ContactConfirmed.class)
                    .event("relative-consent-proposed.v1", ConsentProposed.class)
                    .event("relative-consent-given.v2", ConsentGiven.class)
                    .upcast(
                            "relative-consent-given.v1",
                            "relative-consent-given.v2",
                            OldFacts::given)
                    .event("relative-giver-named.v1", GiverNamed.class)
                    .event("relative-consent-changed.v1", ConsentChanged.class)
                    .event("relative-consent-paused.v1", ConsentPaused.class)
                    .event("relative-consent-resumed.v1", ConsentResumed.class)
                    .event("relative-consent-refused.v1", ConsentRefused.class)
                    .event("relative-consent-withdrawn.v1", ConsentWithdrawn.class)
                    .event("relative-consent-closed.v1", ConsentClosed.class)
                    .event("relative-consent-lapsed.v1", ConsentLapsed.class)
                    .event("relative-renewal-noticed.v1", RenewalNoticed.class)
                    .event("relative-disclosed.v1", Disclosed.class)
                    .event("relative-consent-journalled.v1", ConsentJournalled.class)
                    .complete();

    @Produces
    @Singleton
    StreamType<RelativeEvent> relatives() {
        return RELATIVES;
    }

    @Produces
    @Singleton
    CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection> handler(
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
