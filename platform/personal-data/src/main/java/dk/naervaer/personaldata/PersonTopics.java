package dk.naervaer.personaldata;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.store.Cause;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Keeps this service's keys and persons equal to the compacted topics; the last value of a key
/// counts.
@ApplicationScoped
public class PersonTopics {

    private static final Logger LOG = Logger.getLogger(PersonTopics.class);

    private final Pool pool;
    private final PersonalData personalData;
    private final PersonRows persons;
    private final Shredding shredding;
    private final ErasureParts erasures;
    private final DeathParts deaths;
    private final ObjectMapper json;
    private final Event<KeyArrived> arrived;

    PersonTopics(
            Pool pool,
            PersonalData personalData,
            PersonRows persons,
            Shredding shredding,
            ErasureParts erasures,
            DeathParts deaths,
            ObjectMapper json,
            Event<KeyArrived> arrived) {
        this.pool = pool;
        this.personalData = personalData;
        this.persons = persons;
        this.shredding = shredding;
        this.erasures = erasures;
        this.deaths = deaths;
        this.json = json;
        this.arrived = arrived;
    }

    @Incoming("person-keys")
    public Uni<Void> keys(ConsumerRecords<String, byte[]> facts) {
        var gone = new ArrayList<Supplier<Uni<Void>>>();
        var told = new ArrayList<WrappedKey>();
        LastWords.read(
                facts,
                fact -> {
                    if (fact.value() == null) gone.add(shred(KeyId.ofTopicKey(fact.key())));
                    else told.add(read(fact, WrappedKey.class).under(fact.key()));
                });
        // First what goes: a later version of an erased key must not come back.
        return oneByOne(gone).chain(() -> patiently(() -> keep(told)));
    }

    private Supplier<Uni<Void>> shred(KeyId id) {
        return () ->
                pool.withTransaction(tx ->
                        shredding
                                .lock(tx)
                                .chain(() ->
                                        shredding.shred(
                                                tx, id.person(), EnumSet.of(id.keyClass()))));
    }

    private Uni<Void> keep(List<WrappedKey> told) {
        if (told.isEmpty()) return Uni.createFrom().voidItem();
        return personalData
                .keep(told)
                .invoke(fresh -> {
                    if (fresh > 0) arrived.fire(new KeyArrived(fresh));
                })
                .replaceWithVoid();
    }

    @Incoming("persons")
    public Uni<Void> persons(ConsumerRecords<String, byte[]> facts) {
        var told = new ArrayList<KnownPerson>();
        var others = new ArrayList<Supplier<Uni<Void>>>();
        LastWords.read(
                facts,
                fact -> {
                    if (fact.value() == null) others.add(forget(fact.key()));
                    else if (LastWords.type(fact).equals(ErasureMessages.REQUESTED.type()))
                        others.add(request(read(fact, ErasureMessages.Requested.class)));
                    else if (LastWords.type(fact).equals(ErasureMessages.ANSWERED.type()))
                        others.add(answer(read(fact, ErasureMessages.Answered.class)));
                    else if (LastWords.type(fact).equals(PersonDied.TOLD.type()))
                        others.add(died(read(fact, PersonDied.class)));
                    else if (LastWords.type(fact).equals(DeathWithdrawn.TOLD.type()))
                        others.add(lives(read(fact, DeathWithdrawn.class)));
                    else told.add(person(fact));
                });
        return patiently(() ->
                        told.isEmpty() ? Uni.createFrom().voidItem() : persons.keep(pool, told))
                .chain(() -> oneByOne(others));
    }

    private KnownPerson person(ConsumerRecord<String, byte[]> fact) throws IOException {
        if (!LastWords.type(fact).equals(PersonRows.MERGED.type()))
            return new KnownPerson(read(fact, Person.class), Optional.empty()).under(fact.key());
        var merged = read(fact, MergedPerson.class);
        return new KnownPerson(merged.person(), Optional.of(merged.mergedInto())).under(fact.key());
    }

    private <T> T read(ConsumerRecord<String, byte[]> fact, Class<T> form) throws IOException {
        return json.readValue(fact.value(), form);
    }

    /// A tombstone of what is said about an erasure or a death means nothing here.
    private Supplier<Uni<Void>> forget(String key) {
        if (key.contains("/")) return () -> Uni.createFrom().voidItem();
        var person = PersonId.of(key);
        return () -> persons.forget(pool, person);
    }

    private Supplier<Uni<Void>> request(ErasureMessages.Requested request) {
        return () -> erasures.hear(request);
    }

    private Supplier<Uni<Void>> answer(ErasureMessages.Answered answer) {
        return () -> erasures.hear(answer);
    }

    private Supplier<Uni<Void>> died(PersonDied died) {
        return () -> deaths.hear(died);
    }

    private Supplier<Uni<Void>> lives(DeathWithdrawn lives) {
        return () -> deaths.hear(lives);
    }

    private static Uni<Void> oneByOne(List<Supplier<Uni<Void>>> all) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(PersonTopics::patiently)
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> patiently(Supplier<Uni<Void>> keeping) {
        return Uni.createFrom()
                .deferred(keeping::get)
                .onFailure()
                .invoke(failure -> LOG.warnf("Keeping waits: %s", Cause.of(failure)))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofSeconds(5))
                .indefinitely();
    }
}
