package dk.naervaer.consent.access;

import dk.naervaer.web.unit.Unit;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.stream.StreamSupport;

/// What units are called and where they belong, for whoever reads the log.
@Singleton
class Places {

    private final Pool pool;

    Places(Pool pool) {
        this.pool = pool;
    }

    Uni<UnitHierarchy> hierarchy() {
        return pool.query("select unit, name, parent, valid_from, valid_to, sor from unit_period")
                .execute()
                .map(rows ->
                        UnitHierarchy.of(
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(Places::unit)
                                        .toList()));
    }

    /// Which kind of unit it is nobody asks here.
    private static Unit unit(Row row) {
        return new Unit(
                row.getString(0),
                Unit.Type.DEPARTMENT,
                row.getString(1),
                row.getString(2),
                row.getLocalDate(3),
                row.getLocalDate(4),
                row.getString(5),
                null);
    }
}
