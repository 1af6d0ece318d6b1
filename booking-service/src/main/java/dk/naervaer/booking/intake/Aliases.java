package dk.naervaer.booking.intake;

import static java.util.stream.Collectors.toSet;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.intake.Understood.Aside;
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
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Knows under which further names an EPJ speaks of one appointment.
@Singleton
public class Aliases {

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
            insert into appointment_alias
              (alias_id, appointment_id, placer_system, placer, filler_system, filler)
            select name, $2::uuid, $3::text, $4::text, $5::text, $6::text
            from unnest($1::uuid[]) as name
            where name = $2::uuid or not exists (
              select from event where stream_id = 'appointment/' || name and version = 1)
            order by name
            on conflict (alias_id) do update
            set placer_system = coalesce(excluded.placer_system, appointment_alias.placer_system),
              placer = coalesce(excluded.placer, appointment_alias.placer),
              filler_system = coalesce(excluded.filler_system, appointment_alias.filler_system),
              filler = coalesce(excluded.filler, appointment_alias.filler)
            where appointment_alias.appointment_id = excluded.appointment_id
            """;

    private static final String NUMBERS =
            """
            select placer_system, placer, filler_system, filler from appointment_alias
            where alias_id = $1 and placer is not null
            """;

    /// Which of an appointment's numbers is whose.
    public record Numbers(Identifier placer, Identifier filler) {}

    /// Where names lead.
    ///
    /// @param names all of them
    /// @param fresh those that the appointment did not go by yet
    record Led(UUID id, List<UUID> names, List<UUID> fresh) {}

    /// @param alone whether it is the only one that a message uses: a name that an appointment
    ///   began under stands nowhere else until it gets another beside it
    private record Name(UUID id, boolean alone) {}

    private final Pool pool;
    private final AskedTogether<Name, UUID> appointments;

    Aliases(Pool pool) {
        this.pool = pool;
        appointments = new AskedTogether<>(names -> find(pool, names));
    }

    /// Empty until its EPJ has told of both, and which is which.
    public Uni<Optional<Numbers>> numbers(UUID appointment) {
        return pool.preparedQuery(NUMBERS)
                .execute(Tuple.of(appointment))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row ->
                                        new Numbers(
                                                new Identifier(row.getString(0), row.getString(1)),
                                                new Identifier(row.getString(2), row.getString(3))))
                                .findFirst());
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
    ///
    /// @param aside which of them is whose
    Uni<Void> keep(SqlClient client, Led led, Aside aside) {
        if (led.fresh().isEmpty()) return Uni.createFrom().voidItem();
        var row = Tuple.tuple().addValue(led.names().toArray(UUID[]::new)).addUUID(led.id());
        add(row, aside.filler() == null ? null : aside.placer());
        add(row, aside.placer() == null ? null : aside.filler());
        return client.preparedQuery(KEEP)
                .execute(row)
                .flatMap(rows ->
                        rows.rowCount() == led.names().size()
                                ? Uni.createFrom().voidItem()
                                : readAgain(client, led));
    }

    private static void add(Tuple row, @Nullable Identifier number) {
        row.addString(number == null ? null : number.system());
        row.addString(number == null ? null : number.value());
    }

    private static Uni<Void> readAgain(SqlClient client, Led led) {
        return find(client, led.names().stream().map(id -> new Name(id, false)).collect(toSet()))
                .invoke(found -> {
                    if (!found.values().stream().allMatch(led.id()::equals)) throw several();
                })
                .replaceWithVoid();
    }
}
