package dk.naervaer.reporting.heard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.eventsourcing.relay.Position;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;

/// How far each source topic and partition has been heard, so that figures can say what they rest
/// on. Only ever moves forward.
@Singleton
public class Positions {

    /// @param upTo when the newest fact heard happened; empty before the first one
    public record Heard(Map<String, String> byPartition, Optional<Instant> upTo) {}

    private final Reports reports;

    Positions(Reports reports) {
        this.reports = reports;
    }

    public Uni<Heard> heard() {
        return reports.positions().find().collect().asList().map(Positions::read);
    }

    Uni<Void> advance(String topic, int partition, HeardEvent event) {
        var position = Position.parse(event.position());
        var behind =
                or(
                        lt("xid", position.xid()),
                        and(eq("xid", position.xid()), lt("seq", position.seq())));
        var change =
                Updates.combine(
                        Updates.set("xid", position.xid()),
                        Updates.set("seq", position.seq()),
                        Updates.set("at", event.at().toString()));
        return Reports.unlessThere(
                        reports.positions()
                                .updateOne(
                                        and(eq("_id", topic + "-" + partition), behind),
                                        change,
                                        new UpdateOptions().upsert(true))
                                .map(_ -> true))
                .replaceWithVoid();
    }

    private static Heard read(List<Document> all) {
        var byPartition = new TreeMap<String, String>();
        for (var one : all)
            byPartition.put(
                    String.valueOf(one.getString("_id")),
                    new Position(number(one, "xid"), number(one, "seq")).toString());
        var newest =
                all.stream()
                        .map(one -> Instant.parse(one.getString("at")))
                        .max(Comparator.naturalOrder());
        return new Heard(byPartition, newest);
    }

    private static long number(Document form, String field) {
        return form.get(field, Number.class).longValue();
    }
}
