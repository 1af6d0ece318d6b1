package dk.naervaer.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.eventsourcing.relay.CloudEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/// Of a batch of a compacted topic what still counts: the last record of each key.
final class LastWords {

    private static final Logger LOG = Logger.getLogger(LastWords.class);

    /// Takes one record in; fails when it cannot be read.
    @FunctionalInterface
    interface Reader {
        void read(ConsumerRecord<String, byte[]> fact) throws Exception;
    }

    /// What cannot be read is logged by its place and passed over: it stops nobody else.
    static void read(ConsumerRecords<String, byte[]> facts, Reader reader) {
        for (var fact : of(facts)) {
            try {
                reader.read(fact);
            } catch (Exception e) {
                LOG.errorf(
                        "Unreadable record at %s-%d offset %d: %s",
                        fact.topic(),
                        fact.partition(),
                        fact.offset(),
                        e.getClass().getSimpleName());
            }
        }
    }

    private static Collection<ConsumerRecord<String, byte[]>> of(
            ConsumerRecords<String, byte[]> facts) {
        Map<String, ConsumerRecord<String, byte[]>> last = new HashMap<>();
        for (var fact : facts) last.put(String.valueOf(fact.key()), fact);
        return last.values();
    }

    /// The CloudEvents type, or nothing.
    static String type(ConsumerRecord<String, byte[]> fact) {
        var header = fact.headers().lastHeader(CloudEvent.TYPE);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private LastWords() {}
}
