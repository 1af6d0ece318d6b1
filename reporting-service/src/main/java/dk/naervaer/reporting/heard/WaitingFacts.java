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
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

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
                        .append("metadata", metadata(event))
                        .append("reason", reason.name());
        return put(event.id(), form);
    }

    /// Keeps where a record stands that nobody could read, for a human; the bytes stay on the
    /// topic, since they may say anything about anybody.
    Uni<Void> keepUnreadable(ConsumerRecord<String, byte[]> fact, Exception failure) {
        var where = "%s-%d@%d".formatted(fact.topic(), fact.partition(), fact.offset());
        return put(
                where,
                new Document("topic", fact.topic())
                        .append("partition", fact.partition())
                        .append("offset", fact.offset())
                        .append("exception", failure.getClass().getName())
                        .append("reason", "UNREADABLE"));
    }

    /// The streams of which something waits.
    Uni<List<StreamId>> streams() {
        return reports.waiting()
                .distinct("stream", String.class)
                .map(StreamId::parse)
                .collect()
                .asList();
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

    private String metadata(HeardEvent event) {
        try {
            return json.writeValueAsString(event.metadata());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Facts kept by an earlier release have none.
    private Metadata metadata(@Nullable String kept) throws JsonProcessingException {
        return kept == null
                ? Metadata.of("reporting", "reporting")
                : json.readValue(kept, Metadata.class);
    }

    private HeardEvent read(StreamId stream, Document form) {
        try {
            return new HeardEvent(
                    stream,
                    form.get("version", Number.class).longValue(),
                    form.getString("type"),
                    json.readTree(form.getString("data")),
                    Instant.parse(form.getString("at")),
                    metadata(form.getString("metadata")),
                    form.getString("position"),
                    json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
