package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Knows under which further names an EPJ speaks of one appointment.
@Singleton
class Aliases {

    private static final String FIND =
            "select distinct appointment_id from appointment_alias where alias_id = any($1)";

    private static final String KEEP =
            """
            insert into appointment_alias (alias_id, appointment_id)
            select unnest($1::uuid[]), $2 on conflict do nothing
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
                .flatMap(rows -> {
                    var known =
                            StreamSupport.stream(rows.spliterator(), false)
                                    .map(row -> row.getUUID(0))
                                    .toList();
                    if (known.size() > 1)
                        throw new RefusedMessage(
                                Problem.of(
                                        422, "The identifiers belong to different appointments"));
                    var id = known.isEmpty() ? ids[0] : known.getFirst();
                    return ids.length == 1 ? Uni.createFrom().item(id) : keep(ids, id);
                });
    }

    private Uni<UUID> keep(UUID[] ids, UUID id) {
        return pool.preparedQuery(KEEP).execute(Tuple.of(ids, id)).replaceWith(id);
    }
}
