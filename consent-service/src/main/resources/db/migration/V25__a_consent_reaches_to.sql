-- Until when somebody may have to be reached by a consent: its last day, or the day of its one
-- appointment, which it follows for some months without being needed longer for that.
create function reaches_to(consent jsonb) returns date language sql stable as $$
  select coalesce(
    (select (a.ends_at at time zone 'Europe/Copenhagen')::date from told_appointment a
     where a.id = (consent #>> '{grant,scope,appointmentId}')::uuid and not a.cancelled),
    (consent #>> '{grant,until}')::date)
$$;
