package dk.naervaer.consent.privacy.breach;

import dk.naervaer.consent.privacy.breach.BreachReport.Affected;
import dk.naervaer.consent.privacy.breach.BreachReport.Counts;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Answers from when each fact was recorded; where that is not known, a person counts as reached.
@Singleton
public class BreachReports {

    /// Parameters: from, to, unit, service, how many at most.
    private static final String REACHED =
            """
            with told as (
              select patient, min(told_at) as since from told_appointment
              where $3::text is null or $3::text = any(units) group by patient),
            patient as (
              select patient as person from told where since <= $2::timestamptz
              union select person_id from person
              where $3::text is null and person_id not in (select patient from told)),
            named as (
              select r.id::uuid as relative, (r.row ->> 'person')::uuid as person,
                r.patient::uuid as patient, r.row -> 'consents' as consents
              from relative_view r
              where r.row is not null
                and ($3::text is null or r.patient::uuid in (select person from patient))
                and (select min(recorded_at) from event where stream_id = 'relative/' || r.id)
                  <= $2::timestamptz),
            consent as (
              select n.person, n.patient, (c ->> 'id')::uuid as id
              from named n cross join lateral jsonb_array_elements(n.consents) c
              where jsonb_array_length(c -> 'matters') > 0
                and (c ->> 'from')::timestamptz <= $2::timestamptz
                and case when c ->> 'standing' in ('OPEN', 'PAUSED') then 'infinity'
                    else coalesce(c #>> '{marks,withdrawnAt}', c ->> 'since')::timestamptz end
                  >= $1::timestamptz
                and (c #>> '{grant,until}')::date
                  >= ($1::timestamptz at time zone 'Europe/Copenhagen')::date),
            link as (
              select distinct l.person, a.patient, l.invitation as id
              from told_link l join told_appointment a on a.id = l.appointment
              where l.opened_at <= $2::timestamptz
                and least(coalesce(l.closed_at, 'infinity'), l.ends_at) >= $1::timestamptz
                and ($3::text is null or $3::text = any(a.units))),
            reached as (
              select person, 'PATIENT' as role from patient
              union select person, 'RELATIVE' from named),
            readable as (
              select person, array_agg(distinct class) as classes
              from (
                select person_id as person, split_part(key_id, '/', 2) as class from person_key
                where person_id in (select person from reached)
                union all select p.person_id, unnest(p.classes) from erasure_part p
                where p.person_id in (select person from reached)
                  and ($4::text is null or p.service = $4::text)
                  and (p.completed_at is null or p.completed_at > $1::timestamptz)) as each
              group by person),
            links as (
              select role, person, array_agg(id order by id) as links
              from (
                select 'RELATIVE' as role, person, id from link
                union all select 'PATIENT', patient, id from link) as each
              group by role, person),
            consents as (
              select role, person, array_agg(id order by id) as consents
              from (
                select 'RELATIVE' as role, person, id from consent
                union all select 'PATIENT', patient, id from consent) as each
              group by role, person),
            shown as (
              select role, person, classes, coalesce(links, '{}') as links,
                coalesce(consents, '{}') as consents
              from reached join readable using (person)
              left join links using (role, person) left join consents using (role, person))
            select *,
              count(*) filter (where role = 'PATIENT') over () as patients,
              count(*) filter (where role = 'RELATIVE') over () as relatives,
              coalesce(sum(cardinality(links)) filter (where role = 'RELATIVE') over (), 0)
                as all_links,
              coalesce(sum(cardinality(consents)) filter (where role = 'RELATIVE') over (), 0)
                as all_consents
            from shown
            order by role, person limit $5
            """;

    private final Pool pool;
    private final Clock clock;

    BreachReports(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /// @param atMost how many people are listed; all are counted
    public Uni<BreachReport> of(BreachQuestion question, int atMost) {
        return pool.preparedQuery(REACHED)
                .execute(
                        Tuple.of(
                                question.from().atOffset(ZoneOffset.UTC),
                                question.to().atOffset(ZoneOffset.UTC),
                                question.unit(),
                                question.service(),
                                atMost))
                .map(rows ->
                        new BreachReport(
                                clock.instant(),
                                question,
                                counts(rows),
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(BreachReports::affected)
                                        .toList()));
    }

    private static Counts counts(RowSet<Row> rows) {
        if (rows.size() == 0) return new Counts(0, 0, 0, 0);
        var row = rows.iterator().next();
        return new Counts(
                row.getLong("patients"),
                row.getLong("relatives"),
                row.getLong("all_links"),
                row.getLong("all_consents"));
    }

    private static Affected affected(Row row) {
        return new Affected(
                new PersonId(row.getUUID("person")),
                Affected.Role.valueOf(row.getString("role")),
                Arrays.stream(row.getArrayOfStrings("classes"))
                        .map(word -> KeyClass.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(TreeSet::new)),
                List.of(row.getArrayOfUUIDs("links")),
                List.of(row.getArrayOfUUIDs("consents")));
    }
}
