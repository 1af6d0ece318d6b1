package dk.naervaer.personaldata;

import dk.naervaer.personaldata.ErasureMessages.Answered;
import dk.naervaer.personaldata.ErasureMessages.Requested;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/// The tables of what was asked to be erased, and of each service's part in it.
@Singleton
class ErasureRows {

    /// A part that is not done and whose time has come.
    record Due(PersonId person, String service) {}

    private static final String ASK =
            """
            insert into erasure_part (person_id, service, classes, requested_at, next_try_at)
            select $1, service, $3::text[], $4::timestamptz, now() + interval '1 minute'
            from unnest($2::text[]) as asked (service)
            on conflict (person_id, service) do update
            set classes = excluded.classes, requested_at = excluded.requested_at, asked = 1,
              next_try_at = excluded.next_try_at,
              completed_at = case when excluded.classes <@ erasure_part.done
                then erasure_part.completed_at end
            """;

    private static final String HEAR =
            """
            insert into erasure_part (person_id, service, classes, requested_at, next_try_at)
            values ($1, $2, $3::text[], $4::timestamptz, now() + interval '10 seconds')
            on conflict (person_id, service) do update
            set classes = (
                select array_agg(distinct class)
                from unnest(erasure_part.classes || excluded.classes) as both_of (class)),
              completed_at = case when excluded.classes <@ erasure_part.done
                then erasure_part.completed_at end,
              next_try_at = excluded.next_try_at
            """;

    private static final String DONE =
            """
            update erasure_part
            set done = $3::text[], tries = tries + 1, last_reason = null,
              completed_at = case when classes <@ $3::text[] then $4::timestamptz end
            where person_id = $1 and service = $2
            """;

    private static final String FAILED =
            """
            update erasure_part
            set tries = tries + 1, last_reason = $3,
              next_try_at = now() + least(interval '1 second' * 2 ^ tries, interval '10 minutes')
            where person_id = $1 and service = $2
            """;

    // The answer of one who does not know the whole request yet is no completion of it.
    private static final String ANSWERED =
            """
            update erasure_part
            set done = $3::text[], tries = $5, last_reason = $6,
              completed_at = case when classes <@ $3::text[] then $4::timestamptz end
            where person_id = $1 and service = $2
            """;

    private final Clock clock;

    ErasureRows(Clock clock) {
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Whether this service has ever kept anything of that person.
    Uni<Boolean> knows(SqlClient client, PersonId person) {
        return client.preparedQuery(
                        """
                        select exists (select 1 from person_key where person_id = $1)
                          or exists (select 1 from person where person_id = $1)
                          or exists (select 1 from erased where person_id = $1)
                        """)
                .execute(Tuple.of(person.value()))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    Uni<Set<KeyClass>> erased(SqlClient client, PersonId person) {
        return client.preparedQuery("select array(select class from erased where person_id = $1)")
                .execute(Tuple.of(person.value()))
                .map(rows -> KeyClass.of(rows.iterator().next().getArrayOfStrings(0)));
    }

    Uni<Void> ask(SqlClient tx, Requested request, List<String> services) {
        var classes = KeyClass.words(request.classes());
        var at = OffsetDateTime.ofInstant(request.requestedAt(), ZoneOffset.UTC);
        var person = request.personId().value();
        return tx.preparedQuery(
                        """
                        insert into erasure (person_id, classes, reason, actor, requested_at)
                        values ($1, $2, $3, $4, $5)
                        on conflict (person_id) do update
                        set classes = excluded.classes, reason = excluded.reason,
                          actor = excluded.actor, requested_at = excluded.requested_at
                        """)
                .execute(Tuple.of(person, classes, request.reason().name(), request.actor(), at))
                .chain(() ->
                        tx.preparedQuery(ASK)
                                .execute(
                                        Tuple.of(
                                                person,
                                                services.toArray(String[]::new),
                                                classes,
                                                at)))
                .replaceWithVoid();
    }

    Uni<Void> hear(SqlClient client, Requested request, String service) {
        return client.preparedQuery(HEAR)
                .execute(
                        Tuple.of(
                                request.personId().value(),
                                service,
                                KeyClass.words(request.classes()),
                                OffsetDateTime.ofInstant(request.requestedAt(), ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /// What that service has been asked for and has not done.
    Uni<Set<KeyClass>> asked(SqlClient tx, PersonId person, String service) {
        return tx.preparedQuery(
                        """
                        select classes from erasure_part
                        where person_id = $1 and service = $2 and completed_at is null
                        """)
                .execute(Tuple.of(person.value(), service))
                .map(rows ->
                        rows.size() == 0
                                ? Set.of()
                                : KeyClass.of(rows.iterator().next().getArrayOfStrings(0)));
    }

    Uni<Void> done(SqlClient tx, PersonId person, String service, Set<KeyClass> classes) {
        return tx.preparedQuery(DONE)
                .execute(Tuple.of(person.value(), service, KeyClass.words(classes), now()))
                .replaceWithVoid();
    }

    Uni<Void> failed(SqlClient tx, PersonId person, String service, String reason) {
        return tx.preparedQuery(FAILED)
                .execute(Tuple.of(person.value(), service, reason))
                .replaceWithVoid();
    }

    Uni<Void> answered(SqlClient client, Answered answer) {
        var completedAt = answer.completedAt();
        return client.preparedQuery(ANSWERED)
                .execute(
                        Tuple.tuple()
                                .addValue(answer.personId().value())
                                .addValue(answer.service())
                                .addValue(KeyClass.words(answer.classes()))
                                .addValue(
                                        completedAt == null
                                                ? null
                                                : OffsetDateTime.ofInstant(
                                                        completedAt, ZoneOffset.UTC))
                                .addValue(answer.tries())
                                .addValue(answer.lastReason()))
                .replaceWithVoid();
    }

    Uni<List<Due>> due(SqlClient client) {
        return client.query(
                        """
                        select person_id, service from erasure_part
                        where completed_at is null and next_try_at <= now()
                        order by next_try_at limit 100
                        """)
                .execute()
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row ->
                                        new Due(
                                                new PersonId(row.getUUID("person_id")),
                                                row.getString("service")))
                                .toList());
    }

    /// Asks later again, and each time later.
    Uni<Void> askedAgain(SqlClient tx, Due due) {
        return tx.preparedQuery(
                        """
                        update erasure_part
                        set asked = asked + 1, next_try_at =
                          now() + least(interval '1 minute' * 2 ^ asked, interval '1 hour')
                        where person_id = $1 and service = $2
                        """)
                .execute(Tuple.of(due.person().value(), due.service()))
                .replaceWithVoid();
    }
}
