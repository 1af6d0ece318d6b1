package dk.naervaer.booking.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.booking.unit.Practice;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/// The units as a hierarchy and with their practices; a change in them is seen within seconds.
@Singleton
public class Units {

    private static final Duration GOOD_FOR = Duration.ofSeconds(2);

    private record Recent(Practices practices, long at) {}

    private final Pool pool;
    private final ObjectMapper json;

    // The value, never the reading under way: a shared reading would go on in another's request.
    private volatile Recent recent = stale();

    Units(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    private static Recent stale() {
        return new Recent(Practices.of(List.of()), System.nanoTime() - GOOD_FOR.toNanos());
    }

    /// Whoever has changed a unit here sees it at once.
    public void lookAgain() {
        recent = stale();
    }

    public Uni<UnitHierarchy> hierarchy() {
        return practices().map(Practices::hierarchy);
    }

    /// How the unit works on the date: its own newest practice, else that of what it belongs to on
    /// that date, else [Practice#NONE].
    public Uni<Practice> practice(String unitOrCode, LocalDate date) {
        return inForce(unitOrCode, date).map(InForce::practice);
    }

    /// The same, with the unit that agreed it and since when.
    public Uni<InForce> inForce(String unitOrCode, LocalDate date) {
        return practices().map(all -> all.inForce(unitOrCode, date));
    }

    public Uni<Practices> practices() {
        var known = recent;
        return System.nanoTime() - known.at() < GOOD_FOR.toNanos()
                ? Uni.createFrom().item(known.practices())
                : read().invoke(read -> recent = new Recent(read, System.nanoTime()));
    }

    private Uni<Practices> read() {
        return pool.query("select row::text from unit_list where row is not null order by id")
                .execute()
                .map(rows ->
                        Practices.of(
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(row -> entry(row.getString(0)))
                                        .toList()));
    }

    private UnitEntry entry(String row) {
        try {
            return json.readValue(row, UnitEntry.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
