package dk.naervaer.eventsourcing.visit;

import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.View;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitAnnounced;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitEnded;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitNoted;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// Puts the small service together as a real one is put together.
public final class VisitWiring {

    public static final Instant NOON = Instant.parse("2027-01-14T12:00:00Z");
    public static final StreamType<VisitEvent> VISITS =
            StreamType.of("visit", "appointments", VisitEvent.class)
                    .event("visit-announced.v1", VisitAnnounced.class)
                    .event("visit-noted.v1", VisitNoted.class)
                    .event("visit-ended.v1", VisitEnded.class);

    @Produces
    @Singleton
    StreamType<VisitEvent> visits() {
        return VISITS;
    }

    @Produces
    @Singleton
    CommandHandler<VisitCommand, Visit.State, VisitEvent, VisitRejection> handler(
            EventStore store, StreamType<VisitEvent> visits) {
        return new CommandHandler<>(store, visits, new Visit());
    }

    @Produces
    @Singleton
    View<VisitEvent, VisitList.Row> list(StreamType<VisitEvent> visits) {
        return new View<>(visits, new VisitList(), "visit_list", VisitList.Row.class);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }
}
