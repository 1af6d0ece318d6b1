package dk.naervaer.consent.privacy.shown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The legal holds that are in force today.
@Singleton
public class LegalHolds {

    private final Pool pool;
    private final ObjectMapper json;
    private final Clock clock;

    LegalHolds(Pool pool, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    /// A hold on any of a person's pseudonyms holds them all.
    public Uni<Optional<LegalHoldRow>> on(Someone someone) {
        return pool.preparedQuery(
                        """
                        select row::text from legal_hold_view where person = any($1)
                        """)
                .execute(
                        Tuple.of(
                                someone.pseudonyms().stream()
                                        .map(Object::toString)
                                        .toArray(String[]::new)))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(this::read)
                                .filter(hold -> hold.holds(today()))
                                .findFirst());
    }

    public Uni<List<LegalHoldRow>> all() {
        return pool.query("select row::text from legal_hold_view where row is not null order by id")
                .execute()
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(this::read)
                                .filter(hold -> hold.holds(today()))
                                .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }

    private LegalHoldRow read(Row row) {
        try {
            return json.readValue(row.getString("row"), LegalHoldRow.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
