package dk.naervaer.consent.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Collects the looks of every service; the table itself links each row to the one before.
@ApplicationScoped
public class HeardLooks implements Ear {

    public static final String CONSUMER = "access";

    private static final String KEEP = "insert into access_look (fact) values (($1::text)::jsonb)";

    private final ObjectMapper json;

    HeardLooks(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        return event.type().equals("access-looked.v1")
                ? tx.preparedQuery(KEEP).execute(Tuple.of(fact(event, json))).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /// The row as it is kept.
    static String fact(HeardEvent event, ObjectMapper json) {
        var fact = json.createObjectNode();
        fact.put("id", event.id());
        fact.put("at", micros(event.at()));
        fact.put("actor", event.metadata().actor());
        fact.put("trace", event.metadata().correlation());
        fact.set("said", event.data());
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
