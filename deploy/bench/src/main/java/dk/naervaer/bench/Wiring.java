package dk.naervaer.bench;

import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.View;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Puts the bench's application together as a service is put together.
final class Wiring {

    @Produces
    @Singleton
    StreamType<Trial.Fact> trials() {
        return Trial.TRIALS;
    }

    @Produces
    @Singleton
    CommandHandler<Trial.Book, Trial.State, Trial.Fact, Trial.Taken> handler(
            EventStore store, StreamType<Trial.Fact> trials) {
        return new CommandHandler<>(store, trials, new Trial());
    }

    @Produces
    @Singleton
    View<Trial.Fact, Trial.Booked> list(StreamType<Trial.Fact> trials) {
        return new View<>(trials, new Trial.Listed(), Trial.LIST, Trial.Booked.class);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
