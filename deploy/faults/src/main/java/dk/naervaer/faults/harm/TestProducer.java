package dk.naervaer.faults.harm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.faults.site.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Writes onto the topic what no relay would: repeats, a wrong order, and nonsense.
///
/// Each of its records says so in a header that no service reads.
final class TestProducer {

    private static final int SOME = 40;

    private final String servers;
    private final SplittableRandom random;
    private final List<Poison> poison = new ArrayList<>();

    TestProducer(String servers, SplittableRandom random) {
        this.servers = servers;
        this.random = random;
    }

    void duplicate() {
        var all = written();
        if (all.isEmpty()) return;
        var again = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var time = 0; time < SOME; time++)
            again.add(copy(all.get(random.nextInt(all.size()))));
        send(again);
    }

    /// Two neighbours of one appointment, the later one first, and so for several.
    void swap() {
        var all = written();
        var again = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var time = 0; time < SOME && !all.isEmpty(); time++) {
            var one = all.get(random.nextInt(all.size()));
            all.stream()
                    .filter(other -> other.key().equals(one.key()) && other.offset() > one.offset())
                    .findFirst()
                    .ifPresent(later -> {
                        again.add(copy(later));
                        again.add(copy(one));
                    });
        }
        send(again);
    }

    /// What a relay has written, without what stands there because of this class.
    private List<ConsumerRecord<String, byte[]>> written() {
        return Topic.read(servers, "appointments").stream()
                .filter(fact -> fact.headers().lastHeader(Topic.INJECTED) == null)
                .toList();
    }

    void corrupt() {
        var nonsense = new byte[64];
        random.nextBytes(nonsense);
        unreadable(fresh(id(), nonsense));
        unreadable(unfit(id(), "[]"));
        var id = id();
        send(List.of(unfit(id, "{}")));
        remember("appointment/" + id, 1);
    }

    private void unreadable(ProducerRecord<String, byte[]> record) {
        for (var place : send(List.of(record)))
            remember("undecodable/appointments-" + place.partition(), place.offset());
    }

    /// A fact of a made-up appointment that looks right from outside.
    private static ProducerRecord<String, byte[]> unfit(String id, String body) {
        var fact = fresh(id, body.getBytes(UTF_8));
        var headers =
                Map.of(
                        "ce_type", "dk.naervaer.appointment.booked.v1",
                        "ce_id", "appointment/" + id + "/1",
                        "ce_streamversion", "1",
                        "ce_time", "2026-11-22T10:00:00Z",
                        "ce_actor", "nobody",
                        "ce_source", "nowhere",
                        "ce_position", "1-1");
        headers.forEach((name, value) -> fact.headers().add(name, value.getBytes(UTF_8)));
        return fact;
    }

    private void remember(String stream, long version) {
        synchronized (poison) {
            poison.add(new Poison(stream, version));
        }
    }

    /// What stays parked for ever, because it was made so.
    List<Poison> poison() {
        synchronized (poison) {
            return List.copyOf(poison);
        }
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> fact) {
        var copy = fresh(fact.key(), fact.value());
        fact.headers().forEach(header -> copy.headers().add(header));
        return copy;
    }

    private static ProducerRecord<String, byte[]> fresh(String key, byte[] value) {
        var record = new ProducerRecord<>("appointments", key, value);
        record.headers().add(Topic.INJECTED, new byte[0]);
        return record;
    }

    private List<RecordMetadata> send(List<ProducerRecord<String, byte[]>> records) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var places = new ArrayList<RecordMetadata>();
            for (var record : records) places.add(producer.send(record).get());
            return places;
        } catch (ExecutionException refused) {
            throw new IllegalStateException("The broker takes no record", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
