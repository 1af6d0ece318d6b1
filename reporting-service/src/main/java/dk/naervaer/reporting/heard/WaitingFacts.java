package dk.naervaer.reporting.heard;

import static com.mongodb.client.model.Filters.eq;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;

/// Where facts wait that cannot be applied yet, so that other streams go on and nothing is lost.
@Singleton
class WaitingFacts {

    private final Reports reports;
    private final ObjectMapper json;

    WaitingFacts(Reports reports, ObjectMapper json) {
        this.reports = reports;
        this.json = json;
    }

    Uni<Void> keep(HeardEvent event, Effect reason) {
        var form =
                new Document("stream", event.stream().toString())
                        .append("version", event.version())
                        .append("type", event.type())
                        .append("data", event.data().toString())
                        .append("at", event.at().toString())
                        .append("position", event.position())
                        .append("reason", reason.name());
        return put(event.id(), form);
    }

    /// Keeps the bytes of a record nobody could read, for a human; they never reach a log.
    Uni<Void> keepUnreadable(ConsumerRecord<String, byte[]> fact) {
        var where = "%s-%d/%d".formatted(fact.topic(), fact.partition(), fact.offset());
        byte[] bytes = fact.value() == null ? new byte[0] : fact.value();
        return put(where, new Document("bytes", new Binary(bytes)).append("reason", "UNREADABLE"));
    }

    /// The earliest fact of a stream that waits.
    Uni<Optional<HeardEvent>> next(StreamId stream) {
        return reports.waiting()
                .find(
                        eq("stream", stream.toString()),
                        new FindOptions().sort(Sorts.ascending("version")).limit(1))
                .collect()
                .first()
                .map(found -> Optional.ofNullable(found).map(form -> read(stream, form)));
    }

    Uni<Void> release(HeardEvent event) {
        return reports.waiting().deleteOne(eq("_id", event.id())).replaceWithVoid();
    }

    private Uni<Void> put(String id, Document form) {
        return reports.waiting()
                .updateOne(
                        eq("_id", id),
                        Updates.combine(
                                form.entrySet().stream()
                                        .map(field -> Updates.set(field.getKey(), field.getValue()))
                                        .toList()),
                        new UpdateOptions().upsert(true))
                .replaceWithVoid();
    }

    private HeardEvent read(StreamId stream, Document form) {
        try {
            return new HeardEvent(
                    stream,
                    form.get("version", Number.class).longValue(),
                    form.getString("type"),
                    json.readTree(form.getString("data")),
                    Instant.parse(form.getString("at")),
                    Metadata.of("reporting", "reporting"),
                    form.getString("position"),
                    json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
