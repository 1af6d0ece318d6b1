package dk.naervaer.eventsourcing.heard;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.eventsourcing.relay.Kafka;
import dk.naervaer.eventsourcing.store.InstallationSecrets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/// Sends what nobody can read where a human finds it: the bytes closed, and where they were met in
/// clear. They never reach a log.
@Singleton
public class DeadLetters {

    static final String TOPIC = "dead-letters";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    /// A record and what went wrong in reading it.
    record Unreadable(ConsumerRecord<String, byte[]> fact, Exception failure) {

        String why() {
            return failure.getClass().getName();
        }

        String address() {
            return fact.topic() + "-" + fact.partition() + "@" + fact.offset();
        }
    }

    private final Kafka kafka;
    private final InstallationSecrets secrets;

    DeadLetters(Kafka kafka, InstallationSecrets secrets) {
        this.kafka = kafka;
        this.secrets = secrets;
    }

    /// Completes when the broker has all of them; each subscription sends them again.
    Uni<Void> send(String consumer, List<Unreadable> all) {
        if (all.isEmpty()) return Uni.createFrom().voidItem();
        for (var one : all) LOG.errorf("Unreadable record at %s: %s", one.address(), one.why());
        return Uni.createFrom()
                .deferred(
                        () -> kafka.send(all.stream().map(one -> letter(consumer, one)).toList()));
    }

    /// The words needed to open the letter of this key again.
    static String context(String key) {
        return TOPIC + "/" + key;
    }

    private ProducerRecord<String, byte[]> letter(String consumer, Unreadable one) {
        var fact = one.fact();
        byte[] bytes = fact.value() == null ? new byte[0] : fact.value();
        var key = one.address();
        var letter = new ProducerRecord<>(TOPIC, key, secrets.close(bytes, context(key)));
        header(letter, "consumer", consumer);
        header(letter, "topic", fact.topic());
        header(letter, "partition", String.valueOf(fact.partition()));
        header(letter, "offset", String.valueOf(fact.offset()));
        header(letter, "exception", one.why());
        return letter;
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(UTF_8));
    }
}
