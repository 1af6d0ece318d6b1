package dk.naervaer.personaldata;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.store.Cause;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
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
    private final Persons persons;
    private final ObjectMapper json;

    PersonTopics(Pool pool, PersonalData personalData, Persons persons, ObjectMapper json) {
        this.pool = pool;
        this.personalData = personalData;
        this.persons = persons;
        this.json = json;
    }

    @Incoming("person-keys")
    public Uni<Void> keys(ConsumerRecords<String, byte[]> facts) {
        return inTurn(facts, this::key);
    }

    private Uni<Void> key(ConsumerRecord<String, byte[]> fact) {
        try {
            if (fact.value() == null) return patiently(personalData.forget(pool, fact.key()));
            var key = json.readValue(fact.value(), PersonalData.WrappedKey.class);
            return patiently(personalData.keep(pool, key).replaceWithVoid());
        } catch (IOException | RuntimeException e) {
            return unreadable(fact, e);
        }
    }

    @Incoming("persons")
    public Uni<Void> persons(ConsumerRecords<String, byte[]> facts) {
        return inTurn(facts, this::person);
    }

    private Uni<Void> person(ConsumerRecord<String, byte[]> fact) {
        try {
            if (fact.value() == null)
                return patiently(persons.forget(pool, PersonId.of(fact.key())));
            return patiently(persons.keep(pool, json.readValue(fact.value(), Person.class)));
        } catch (IOException | RuntimeException e) {
            return unreadable(fact, e);
        }
    }

    private static Uni<Void> inTurn(
            ConsumerRecords<String, byte[]> facts,
            Function<ConsumerRecord<String, byte[]>, Uni<Void>> each) {
        return Multi.createFrom()
                .iterable(facts)
                .onItem()
                .transformToUniAndConcatenate(each::apply)
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> patiently(Uni<Void> keeping) {
        return keeping.onFailure()
                .invoke(failure -> LOG.warnf("Keeping waits: %s", Cause.of(failure)))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofSeconds(5))
                .indefinitely();
    }

    private static Uni<Void> unreadable(ConsumerRecord<String, byte[]> fact, Exception e) {
        LOG.errorf(
                "Unreadable record at %s-%d offset %d: %s",
                fact.topic(), fact.partition(), fact.offset(), e.getClass().getSimpleName());
        return Uni.createFrom().voidItem();
    }
}
