package dk.naervaer.booking.view;

import static java.util.stream.Collectors.toSet;

import dk.naervaer.eventsourcing.view.Changes;
import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Whose name and address are protected: what an EPJ said last counts, under whichever of their
/// pseudonyms.
@Singleton
public class ProtectedPersons {

    private final Pool pool;
    private final Changes changes;

    ProtectedPersons(Pool pool, Changes changes) {
        this.pool = pool;
        this.changes = changes;
    }

    /// Of somebody whose data is erased nothing is kept.
    public Uni<Void> tell(PersonId person, boolean isProtected, Instant said) {
        return pool.preparedQuery(
                        """
                        insert into protected_person (person_id, protected, said)
                        select f.person_id, $2, $3
                        from person f, (select coalesce(merged_into, person_id) as id
                                        from person where person_id = $1) one
                        where f.person_id = one.id or f.merged_into = one.id
                        order by f.person_id
                        on conflict (person_id) do update
                        set protected = excluded.protected, said = excluded.said
                        where protected_person.said <= excluded.said
                        """)
                .execute(Tuple.of(person.value(), isProtected, said.atOffset(ZoneOffset.UTC)))
                .invoke(rows -> {
                    if (rows.rowCount() > 0) changes.happened(DayList.NAME);
                })
                .replaceWithVoid();
    }

    /// Those of them who are protected, all in one reading.
    public Uni<Set<PersonId>> among(Collection<PersonId> people) {
        if (people.isEmpty()) return Uni.createFrom().item(Set.of());
        return pool.preparedQuery(
                        """
                        select p.person_id from person p
                        where p.person_id = any($1) and exists (
                          select 1 from person f join protected_person m using (person_id)
                          where m.protected
                            and (f.person_id = coalesce(p.merged_into, p.person_id)
                                 or f.merged_into = coalesce(p.merged_into, p.person_id)))
                        """)
                .execute(
                        Tuple.of(
                                (Object) people.stream().map(PersonId::value).toArray(UUID[]::new)))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new PersonId(row.getUUID(0)))
                                .collect(toSet()));
    }
}
