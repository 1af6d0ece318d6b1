package dk.naervaer.booking.intake;

import static java.util.stream.Collectors.toSet;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.eventsourcing.store.AskedTogether;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
            select name, $2::uuid from unnest($1::uuid[]) as name
            where name = $2::uuid or not exists (
              select from event where stream_id = 'appointment/' || name and version = 1)
            order by name on conflict do nothing
            """;

    /// Where names lead.
    ///
    /// @param names all of them
    /// @param fresh those that the appointment did not go by yet
    record Led(UUID id, List<UUID> names, List<UUID> fresh) {}

    /// @param alone whether it is the only one that a message uses: a name that an appointment
    ///   began under stands nowhere else until it gets another beside it
    private record Name(UUID id, boolean alone) {}

    private final AskedTogether<Name, UUID> appointments;

    Aliases(Pool pool) {
        appointments = new AskedTogether<>(names -> find(pool, names));
    }

    /// The appointment that goes by these names; nothing is remembered of it.
    Uni<Led> resolve(RegisteredEpj epj, List<Identifier> names) {
        return resolve(epj, names, Map.of());
    }

    /// @param besides names that lead somewhere as soon as what came with them is taken
    Uni<Led> resolve(RegisteredEpj epj, List<Identifier> names, Map<UUID, UUID> besides) {
        var ids = names.stream().map(epj::appointmentId).distinct().toList();
        boolean alone = ids.size() == 1;
        return Uni.join()
                .all(ids.stream().map(id -> find(new Name(id, alone), besides)).toList())
                .andFailFast()
                .map(found ->
                        new Led(
                                one(found).orElse(ids.getFirst()),
                                ids,
                                alone ? List.of() : unknown(ids, found)));
    }

    private Uni<Optional<UUID>> find(Name name, Map<UUID, UUID> besides) {
        return appointments
                .ask(name)
                .map(known -> known.or(() -> Optional.ofNullable(besides.get(name.id()))));
    }

    private static List<UUID> unknown(List<UUID> ids, List<Optional<UUID>> found) {
        return IntStream.range(0, ids.size())
                .filter(i -> found.get(i).isEmpty())
                .mapToObj(ids::get)
                .toList();
    }

    private static Optional<UUID> one(List<Optional<UUID>> found) {
        var known = found.stream().flatMap(Optional::stream).distinct().toList();
        if (known.size() > 1) throw several();
        return known.stream().findFirst();
    }

    private static RefusedMessage several() {
        return new RefusedMessage(
                Problem.of(422, "The identifiers belong to different appointments")
                        .type(RefusedMessage.SEVERAL_APPOINTMENTS));
    }

    private static Uni<Map<Name, UUID>> find(SqlClient client, Set<Name> names) {
        return client.preparedQuery(FIND)
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

    /// The names are the appointment's own from now on, since what was told under them is taken.
    /// Fails with [RefusedMessage] when one of them has meanwhile become another's.
    Uni<Void> keep(SqlClient client, Led led) {
        if (led.fresh().isEmpty()) return Uni.createFrom().voidItem();
        return client.preparedQuery(KEEP)
                .execute(Tuple.of(led.fresh().toArray(UUID[]::new), led.id()))
                .flatMap(rows ->
                        rows.rowCount() == led.fresh().size()
                                ? Uni.createFrom().voidItem()
                                : readAgain(client, led));
    }

    private static Uni<Void> readAgain(SqlClient client, Led led) {
        return find(client, led.names().stream().map(id -> new Name(id, false)).collect(toSet()))
                .invoke(found -> {
                    if (!found.values().stream().allMatch(led.id()::equals)) throw several();
                })
                .replaceWithVoid();
    }
}
