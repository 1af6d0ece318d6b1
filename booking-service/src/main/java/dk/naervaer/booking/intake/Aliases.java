package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.intake.Understood.Aside;
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
            select unnest($1::uuid[]), $2, $3, $4, $5, $6
            on conflict (alias_id) do update
            set placer_system = excluded.placer_system, placer = excluded.placer,
              filler_system = excluded.filler_system, filler = excluded.filler
            where appointment_alias.appointment_id = excluded.appointment_id
              and appointment_alias.placer is null
            """;

    private static final String NUMBERS =
            """
            select placer_system, placer, filler_system, filler from appointment_alias
            where alias_id = $1 and placer is not null
            """;

    /// Which of an appointment's numbers is whose.
    public record Numbers(Identifier placer, Identifier filler) {}

    /// @param alone whether it is the only one that a message uses: a name that an appointment
    ///   began under stands nowhere else until it gets another beside it
    private record Name(UUID id, boolean alone) {}

    private final Pool pool;
    private final AskedTogether<Name, UUID> appointments = new AskedTogether<>(this::find);

    Aliases(Pool pool) {
        this.pool = pool;
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

    /// The appointment that goes by these names; those it had not yet are its own from now on.
    ///
    /// @param aside which of them is whose
    Uni<UUID> resolve(RegisteredEpj epj, List<Identifier> names, Aside aside) {
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
                            : keep(ids, id, aside);
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

    private Uni<UUID> keep(UUID[] ids, UUID id, Aside aside) {
        var row = Tuple.tuple().addValue(ids).addUUID(id);
        add(row, aside.filler() == null ? null : aside.placer());
        add(row, aside.placer() == null ? null : aside.filler());
        return pool.preparedQuery(KEEP).execute(row).replaceWith(id);
    }

    private static void add(Tuple row, @Nullable Identifier number) {
        row.addString(number == null ? null : number.system());
        row.addString(number == null ? null : number.value());
    }
}
