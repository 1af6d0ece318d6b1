package dk.naervaer.operations.access;

import static java.util.stream.Collectors.groupingBy;

import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.Tracing;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.Journal;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.operations.access.AccessEvent.AccessLooked;
import dk.naervaer.operations.access.AccessEvent.Thing;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.KeyMissing;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.SealedValue;
import dk.naervaer.web.access.AccessLog;
import dk.naervaer.web.access.Looked;
import dk.naervaer.web.access.Shown;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Writes each look as one fact for each person it shows, in a stream of that person and this
/// service: two services that write of one person never ask each other for the next version.
@Singleton
public class StoredAccessLog implements AccessLog {

    public static final StreamType<AccessEvent> LOOKS =
            StreamType.of("access", "access", AccessEvent.class)
                    .event("access-looked.v1", AccessLooked.class);

    static final String NAME = "name";
    private static final Duration SAME = Duration.ofMinutes(15);
    private static final int REMEMBERED = 50_000;

    private final Journal journal;
    private final EventStore store;
    private final PersonalData personalData;
    private final Clock clock;
    private final String service;
    private final RecentLooks recent = new RecentLooks(SAME, REMEMBERED);

    StoredAccessLog(
            Journal journal,
            EventStore store,
            PersonalData personalData,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.journal = journal;
        this.store = store;
        this.personalData = personalData;
        this.clock = clock;
        this.service = service;
    }

    @Produces
    @Singleton
    static StreamType<AccessEvent> looks() {
        return LOOKS;
    }

    @Override
    public Uni<Void> write(Looked looked) {
        var now = clock.instant();
        var fresh = recent.fresh(looked, now);
        if (fresh.isEmpty()) return Uni.createFrom().voidItem();
        var metadata = Tracing.traced(Metadata.of(looked.actor(), service));
        return keys(looked, fresh)
                .flatMap(keys -> journal.append(entries(looked, fresh, keys, metadata)))
                .invoke(() -> recent.wrote(looked, fresh, now));
    }

    private Uni<Keyring> keys(Looked looked, List<Shown> fresh) {
        return personalData.keyring(
                looked.name() == null
                        ? List.of()
                        : fresh.stream().map(shown -> new PersonId(shown.person())).toList(),
                EnumSet.of(KeyClass.ACCESS));
    }

    private List<Journal.Entry> entries(
            Looked looked, List<Shown> fresh, Keyring keys, Metadata metadata) {
        return fresh.stream().collect(groupingBy(Shown::person)).entrySet().stream()
                .map(one ->
                        entry(
                                one.getKey(),
                                fact(looked, one.getKey(), one.getValue(), keys),
                                metadata))
                .toList();
    }

    private Journal.Entry entry(UUID person, AccessEvent fact, Metadata metadata) {
        return new Journal.Entry(
                LOOKS.id(person + "/" + service),
                store.facts(LOOKS, List.of(fact), metadata).getFirst());
    }

    private static AccessEvent fact(Looked looked, UUID id, List<Shown> shown, Keyring keys) {
        var person = new PersonId(id);
        return new AccessLooked(
                person,
                looked.role(),
                looked.units().stream().sorted().toList(),
                looked.purpose(),
                shown.stream().map(one -> new Thing(one.kind(), one.id(), one.unit())).toList(),
                name(looked, person, keys));
    }

    /// Of whose data the key is gone, the look stays all the same.
    private static @Nullable SealedValue name(Looked looked, PersonId person, Keyring keys) {
        var name = looked.name();
        if (name == null) return null;
        try {
            return keys.seal(person, KeyClass.ACCESS, NAME, name);
        } catch (KeyMissing _) {
            return null;
        }
    }
}
