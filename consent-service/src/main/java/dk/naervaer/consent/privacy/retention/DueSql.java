package dk.naervaer.consent.privacy.retention;

/// The questions behind retention: since when a person's data is kept, and whose has been kept for
/// long enough.
final class DueSql {

    /// From every fact that names a person; merged pseudonyms count as the one they became.
    private static final String ANCHORS =
            """
            with fact as (
              select patient as person,
                case when not cancelled
                  then (ends_at at time zone 'Europe/Copenhagen')::date end as appointment,
                null::date as message,
                (greatest(last_at, case when not cancelled then ends_at end)
                  at time zone 'Europe/Copenhagen')::date as entry
              from told_appointment
              union all
              select person, null, (at at time zone 'Europe/Copenhagen')::date,
                (at at time zone 'Europe/Copenhagen')::date
              from told_message
              union all
              select (r.row ->> 'person')::uuid,
                greatest(
                  (select max((a.ends_at at time zone 'Europe/Copenhagen')::date)
                   from told_appointment a
                   where a.patient = r.patient::uuid and not a.cancelled),
                  (select max(reaches_to(c))
                   from jsonb_array_elements(r.row -> 'consents') c
                   where jsonb_array_length(c -> 'matters') > 0
                     and c #>> '{marks,withdrawnAt}' is null)),
                null, said.entry
              from relative_view r cross join lateral (
                select (max(recorded_at) at time zone 'Europe/Copenhagen')::date as entry
                from event where stream_id = 'relative/' || r.id) as said
              where r.row is not null
              union all
              select r.patient::uuid,
                (select max(reaches_to(c))
                 from jsonb_array_elements(r.row -> 'consents') c
                 where jsonb_array_length(c -> 'matters') > 0
                   and c #>> '{marks,withdrawnAt}' is null), null,
                (select (max(recorded_at) at time zone 'Europe/Copenhagen')::date
                 from event where stream_id = 'relative/' || r.id)
              from relative_view r where r.row is not null),
            anchor as (
              select coalesce(p.merged_into, f.person) as person,
                max(appointment) as last_appointment, max(message) as last_message,
                greatest(max(entry), max(appointment)) as last_entry
              from fact f left join person p on p.person_id = f.person
              %s
              group by 1)
            """;

    /// Parameters: pseudonyms.
    static final String OF_ONE =
            ANCHORS.formatted("where f.person = any($1::uuid[])")
                    + """
                    select max(last_appointment) as last_appointment,
                      max(last_message) as last_message, max(last_entry) as last_entry
                    from anchor
                    """;

    private static final String DUE =
            ANCHORS.formatted("")
                    + """
                    , readable as (
                      select distinct coalesce(p.merged_into, k.person_id) as person
                      from person_key k left join person p on p.person_id = k.person_id
                      where split_part(k.key_id, '/', 2) = lower($3)),
                    held as (
                      select coalesce(p.merged_into, h.person::uuid) as person
                      from legal_hold_view h left join person p on p.person_id = h.person::uuid
                      where h.row is not null
                        and (h.until is null or h.until::date >= $2::date))
                    select person, count(*) over () as count
                    from anchor join readable using (person)
                    where ${day} + ($1::text)::interval < $2::date
                      and (last_appointment is null or last_appointment < $2::date)
                      and not exists (select from held where held.person = anchor.person)
                    order by person limit $4
                    """;

    /// Parameters: how long, today, which class, how many at most.
    static String due(After after) {
        return DUE.replace("${day}", after.sql());
    }

    private DueSql() {}
}
