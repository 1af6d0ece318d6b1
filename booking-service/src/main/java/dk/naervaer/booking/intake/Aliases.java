package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Knows under which further names an EPJ speaks of one appointment.
@Singleton
class Aliases {

    private static final String FIND =
            "select appointment_id from appointment_alias where alias_id = any($1)";

    // Whoever names it at the same moment is waited for, and has named it.
    private static final String KEEP =
            """
            insert into appointment_alias (alias_id, appointment_id)
            select unnest($1::uuid[]), $2
            on conflict (alias_id) do update set appointment_id = appointment_alias.appointment_id
            returning appointment_id
            """;

    private final Pool pool;

    Aliases(Pool pool) {
        this.pool = pool;
    }

    /// The appointment that goes by these names; those it had not yet are its own from now on.
    Uni<UUID> resolve(RegisteredEpj epj, List<Identifier> names) {
        var ids = names.stream().map(epj::appointmentId).distinct().toArray(UUID[]::new);
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(ids))
                .flatMap(rows ->
                        rows.size() == ids.length
                                ? Uni.createFrom().item(rows)
                                : keep(ids, rows.size() == 0 ? ids[0] : one(rows)))
                .map(Aliases::one);
    }

    private Uni<RowSet<Row>> keep(UUID[] ids, UUID id) {
        return pool.preparedQuery(KEEP).execute(Tuple.of(ids, id));
    }

    private static UUID one(RowSet<Row> rows) {
        var known =
                StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .distinct()
                        .toList();
        if (known.size() > 1)
            throw new RefusedMessage(
                    Problem.of(422, "The identifiers belong to different appointments"));
        return known.getFirst();
    }
}
