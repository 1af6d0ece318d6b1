package dk.naervaer.consent.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Keeps whom an EPJ has named as relatives at appointments, until it has been seen to.
@Singleton
public class NamedByEpj {

    private static final int AT_ONCE = 200;

    /// As the EPJ named them, sealed under the patient's keys.
    public record Named(PersonId patient, List<Relative> relatives) {}

    /// One of them.
    public record Relative(
            SealedValue given,
            SealedValue family,
            @Nullable String relationship,
            @Nullable SealedValue phone,
            @Nullable SealedValue email) {}

    /// Those named at one appointment that is ahead.
    public record Waiting(UUID appointment, Instant start, Named named, String text) {}

    private final Pool pool;
    private final ObjectMapper json;

    NamedByEpj(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    public static Uni<Void> keep(SqlConnection tx, UUID appointment, String named) {
        return tx.preparedQuery(
                        """
                        insert into named_by_epj (appointment_id, named) values ($1, $2::text::jsonb)
                        on conflict (appointment_id) do update
                          set named = excluded.named, seen_to = false
                        """)
                .execute(Tuple.of(appointment, named))
                .replaceWithVoid();
    }

    /// Of booked appointments of the same patient; an appointment can be booked after they are
    /// named.
    public Uni<List<Waiting>> waiting(Instant now) {
        return pool.preparedQuery(
                        """
                        select n.appointment_id, a.starts_at, n.named::text
                        from named_by_epj n join appointment a on a.id = n.appointment_id
                        where not n.seen_to and a.state = 'BOOKED' and a.starts_at > $1
                          and a.patient = (n.named ->> 'patient')::uuid
                        order by a.starts_at, a.id limit $2
                        """)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), AT_ONCE))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(this::read).toList());
    }

    private Waiting read(Row row) {
        try {
            var text = row.getString("named");
            return new Waiting(
                    row.getUUID("appointment_id"),
                    row.getOffsetDateTime("starts_at").toInstant(),
                    json.readValue(text, Named.class),
                    text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Unless others have been named meanwhile.
    public Uni<Void> seenTo(Waiting one) {
        return pool.preparedQuery(
                        """
                        update named_by_epj set seen_to = true
                        where appointment_id = $1 and named = $2::text::jsonb
                        """)
                .execute(Tuple.of(one.appointment(), one.text()))
                .replaceWithVoid();
    }
}
