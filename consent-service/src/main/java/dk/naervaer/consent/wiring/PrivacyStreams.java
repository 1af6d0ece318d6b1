package dk.naervaer.consent.wiring;

import dk.naervaer.consent.privacy.hold.LegalHold;
import dk.naervaer.consent.privacy.hold.LegalHoldCommand;
import dk.naervaer.consent.privacy.hold.LegalHoldEvent;
import dk.naervaer.consent.privacy.hold.LegalHoldEvent.LegalHoldLifted;
import dk.naervaer.consent.privacy.hold.LegalHoldEvent.LegalHoldPlaced;
import dk.naervaer.consent.privacy.hold.LegalHoldRejection;
import dk.naervaer.consent.privacy.request.ErasureRequest;
import dk.naervaer.consent.privacy.request.ErasureRequestCommand;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureCarriedOut;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureClassAnswered;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureCompleted;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureRequestMade;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection;
import dk.naervaer.consent.privacy.shown.ErasureRequestProjection;
import dk.naervaer.consent.privacy.shown.ErasureRequestRow;
import dk.naervaer.consent.privacy.shown.LegalHoldProjection;
import dk.naervaer.consent.privacy.shown.LegalHoldRow;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.View;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Names the privacy officer's facts once and for all, and joins their aggregates to store and
/// view.
public final class PrivacyStreams {

    public static final StreamType<ErasureRequestEvent> REQUESTS =
            StreamType.of("erasure-request", "privacy", ErasureRequestEvent.class)
                    .event("erasure-request-made.v1", ErasureRequestMade.class)
                    .event("erasure-request-class-answered.v1", ErasureClassAnswered.class)
                    .event("erasure-request-carried-out.v1", ErasureCarriedOut.class)
                    .event("erasure-request-completed.v1", ErasureCompleted.class)
                    .complete();

    public static final StreamType<LegalHoldEvent> HOLDS =
            StreamType.of("legal-hold", "privacy", LegalHoldEvent.class)
                    .event("legal-hold-placed.v1", LegalHoldPlaced.class)
                    .event("legal-hold-lifted.v1", LegalHoldLifted.class)
                    .complete();

    @Produces
    @Singleton
    StreamType<ErasureRequestEvent> requests() {
        return REQUESTS;
    }

    @Produces
    @Singleton
    StreamType<LegalHoldEvent> holds() {
        return HOLDS;
    }

    @Produces
    @Singleton
    CommandHandler<
                    ErasureRequestCommand,
                    ErasureRequest.State,
                    ErasureRequestEvent,
                    ErasureRequestRejection>
            requestHandler(EventStore store) {
        return new CommandHandler<>(store, REQUESTS, new ErasureRequest());
    }

    @Produces
    @Singleton
    CommandHandler<LegalHoldCommand, LegalHold.State, LegalHoldEvent, LegalHoldRejection>
            holdHandler(EventStore store) {
        return new CommandHandler<>(store, HOLDS, new LegalHold());
    }

    @Produces
    @Singleton
    View<ErasureRequestEvent, ErasureRequestRow> requestView() {
        return new View<>(
                REQUESTS,
                new ErasureRequestProjection(),
                ErasureRequestProjection.TABLE,
                ErasureRequestRow.class);
    }

    @Produces
    @Singleton
    View<LegalHoldEvent, LegalHoldRow> holdView() {
        return new View<>(
                HOLDS, new LegalHoldProjection(), LegalHoldProjection.TABLE, LegalHoldRow.class);
    }
}
