package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.eventsourcing.store.AskedTogether;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Knows under which further names an EPJ speaks of one appointment.
@Singleton
class Aliases {

    private static final String FIND =
            """
            select alias_id, appointment_id from appointment_alias where alias_id = any($1)
            union
            select begun, begun from unnest($2::uuid[]) as begun
            where exists (
              select from event where stream_id = 'appointment/' || begun and version = 1)
            """;

    private static final String KEEP =
            """
            insert into appointment_alias (alias_id, appointment_id)
            select unnest($1::uuid[]), $2 on conflict do nothing
            """;

    /// @param alone whether it is the only one that a message uses: a name that an appointment
    ///   began under stands nowhere else until it gets another beside it
    private record Name(UUID id, boolean alone) {}

    private final Pool pool;
    private final AskedTogether<Name, UUID> appointments = new AskedTogether<>(this::find);

    Aliases(Pool pool) {
        this.pool = pool;
    }

    /// The appointment that goes by these names; those it had not yet are its own from now on.
    Uni<UUID> resolve(RegisteredEpj epj, List<Identifier> names) {
        var ids = names.stream().map(epj::appointmentId).distinct().toArray(UUID[]::new);
        if (ids.length == 1)
            return appointments.ask(new Name(ids[0], true)).map(known -> known.orElse(ids[0]));
        return Multi.createFrom()
                .items(ids)
                .onItem()
                .transformToUniAndMerge(id -> appointments.ask(new Name(id, false)))
                .collect()
                .asList()
                .flatMap(found -> {
                    var id = one(found).orElse(ids[0]);
                    return found.stream().allMatch(Optional::isPresent)
                            ? Uni.createFrom().item(id)
                            : keep(ids, id);
                });
    }

    private static Optional<UUID> one(List<Optional<UUID>> found) {
        var known = found.stream().flatMap(Optional::stream).distinct().toList();
        if (known.size() > 1)
            throw new RefusedMessage(
                    Problem.of(422, "The identifiers belong to different appointments")
                            .type(RefusedMessage.SEVERAL_APPOINTMENTS));
        return known.stream().findFirst();
    }

    private Uni<Map<Name, UUID>> find(Set<Name> names) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(ids(names.stream()), ids(names.stream().filter(n -> !n.alone()))))
                .map(rows -> {
                    var found = new HashMap<Name, UUID>();
                    for (var row : rows) {
                        found.put(new Name(row.getUUID(0), true), row.getUUID(1));
                        found.put(new Name(row.getUUID(0), false), row.getUUID(1));
                    }
                    return found;
                });
    }

    private static UUID[] ids(Stream<Name> names) {
        return names.map(Name::id).distinct().toArray(UUID[]::new);
    }

    private Uni<UUID> keep(UUID[] ids, UUID id) {
        return pool.preparedQuery(KEEP).execute(Tuple.of(ids, id)).replaceWith(id);
    }
}
