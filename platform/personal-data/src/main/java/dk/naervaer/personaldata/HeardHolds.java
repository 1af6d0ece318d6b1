package dk.naervaer.personaldata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.eventsourcing.heard.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// Knows in every service on whom a legal hold stands, so that nowhere anything of theirs goes.
@ApplicationScoped
public class HeardHolds implements Ear {

    /// A hold, and until when; without a day until a human lifts it.
    public record Held(PersonId person, SealedValue reason, @Nullable LocalDate until) {}

    record Placed(PersonId person, SealedValue reason, @Nullable LocalDate until) {}

    private final Inbox inbox;
    private final Pool pool;
    private final ObjectMapper json;
    private final Clock clock;

    HeardHolds(Inbox inbox, Pool pool, ObjectMapper json, Clock clock) {
        this.inbox = inbox;
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    @Incoming("legal-holds")
    public Uni<Void> facts(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(this, facts);
    }

    @Override
    public String consumer() {
        return "person-holds";
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        return switch (event.type()) {
            case "legal-hold-placed.v1" -> placed(tx, event.as(Placed.class));
            case "legal-hold-lifted.v1" -> lifted(tx, UUID.fromString(event.stream().id()));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> placed(SqlConnection tx, Placed placed) {
        return tx.preparedQuery(
                        """
                        insert into person_held (person_id, reason, until)
                        values ($1, ($2::text)::jsonb, $3)
                        on conflict (person_id) do update
                        set reason = excluded.reason, until = excluded.until
                        """)
                .execute(Tuple.of(placed.person().value(), text(placed.reason()), placed.until()))
                .replaceWithVoid();
    }

    private static Uni<Void> lifted(SqlConnection tx, UUID person) {
        return tx.preparedQuery("delete from person_held where person_id = $1")
                .execute(Tuple.of(person))
                .replaceWithVoid();
    }

    /// A hold on any of a person's pseudonyms holds them all; it ends with its last day.
    public Uni<Optional<Held>> on(PersonId person) {
        return pool.preparedQuery(
                        """
                        with asked as (
                          select coalesce(
                            (select merged_into from person where person_id = $1), $1::uuid) as id)
                        select h.person_id, h.reason::text, h.until
                        from asked cross join person_held h
                        left join person p on p.person_id = h.person_id
                        where coalesce(p.merged_into, h.person_id) = asked.id
                          and (h.until is null or h.until >= $2)
                        limit 1
                        """)
                .execute(
                        Tuple.of(
                                person.value(),
                                LocalDate.ofInstant(clock.instant(), clock.getZone())))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .findFirst()
                                .map(row ->
                                        new Held(
                                                new PersonId(row.getUUID("person_id")),
                                                read(row.getString("reason")),
                                                row.getLocalDate("until"))));
    }

    private String text(SealedValue value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SealedValue read(String text) {
        try {
            return json.readValue(text, SealedValue.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
