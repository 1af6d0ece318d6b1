package dk.naervaer.personaldata;

import dk.naervaer.eventsourcing.store.StreamType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Facts with sealed values in them, as a service has.
final class Meetings {

    record Held(PersonId person, SealedValue given, SealedValue phone) {}

    static final StreamType<Held> MEETINGS =
            StreamType.of("meeting", "access", Held.class).event("meeting-held.v1", Held.class);

    @Produces
    @Singleton
    StreamType<Held> meetings() {
        return MEETINGS;
    }
}
