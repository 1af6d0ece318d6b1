package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Knows under which further names an EPJ speaks of one appointment.
@Singleton
class Aliases {

    private static final String FIND =
            """
            select appointment_id from appointment_alias where alias_id = any($1)
            union
            select substr(stream_id, 13)::uuid from event
            where stream_id = any($2) and version = 1
            """;

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
                .execute(Tuple.of(ids, streams(ids)))
                .flatMap(rows -> {
                    var known =
                            StreamSupport.stream(rows.spliterator(), false)
                                    .map(row -> row.getUUID(0))
                                    .toList();
                    if (known.size() > 1)
                        throw new RefusedMessage(
                                Problem.of(422, "The identifiers belong to different appointments")
                                        .type(RefusedMessage.SEVERAL_APPOINTMENTS));
                    var id = known.isEmpty() ? ids[0] : known.getFirst();
                    return ids.length == 1 ? Uni.createFrom().item(id) : keep(ids, id);
                });
    }

    /// A name that an appointment began under stands nowhere else until it gets another beside it.
    private static String[] streams(UUID[] ids) {
        if (ids.length == 1) return new String[0];
        return Stream.of(ids).map(id -> "appointment/" + id).toArray(String[]::new);
    }

    private Uni<UUID> keep(UUID[] ids, UUID id) {
        return pool.preparedQuery(KEEP).execute(Tuple.of(ids, id)).replaceWith(id);
    }
}
