package dk.naervaer.booking.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.booking.unit.UnitEvent.UnitRegistered;
import dk.naervaer.web.unit.Unit;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The register of units as a hierarchy to ask; a change in it is seen within seconds.
@Singleton
public class Units {

    private static final Duration GOOD_FOR = Duration.ofSeconds(2);

    private static final long LONG_AGO = System.nanoTime() - GOOD_FOR.toNanos();

    private record Recent(UnitHierarchy hierarchy, long at) {}

    private final Pool pool;
    private final ObjectMapper json;

    // The value, never the reading under way: a shared reading would go on in another's request.
    private volatile Recent recent = new Recent(UnitHierarchy.of(List.of()), LONG_AGO);

    Units(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    public Uni<UnitHierarchy> hierarchy() {
        var known = recent;
        return System.nanoTime() - known.at() < GOOD_FOR.toNanos()
                ? Uni.createFrom().item(known.hierarchy())
                : read().invoke(read -> recent = new Recent(read, System.nanoTime()));
    }

    private Uni<UnitHierarchy> read() {
        return pool.query("select row::text from unit_list order by id")
                .execute()
                .map(rows ->
                        UnitHierarchy.of(
                                StreamSupport.stream(rows.spliterator(), false)
                                        .flatMap(this::periods)
                                        .toList()));
    }

    private Stream<Unit> periods(Row row) {
        try {
            var unit = json.readValue(row.getString(0), UnitRegistered.class);
            return unit.periods().stream()
                    .map(period ->
                            new Unit(
                                    unit.id(),
                                    Unit.Type.valueOf(unit.type().toUpperCase(Locale.ROOT)),
                                    period.name(),
                                    period.parent(),
                                    period.validFrom(),
                                    period.validTo(),
                                    period.sor(),
                                    period.shak()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
