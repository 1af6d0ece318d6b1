-- When something last happened to a consent, and since when one of its matters has waited for the
-- EPJ to confirm that it stands in the journal.
create function happened(consent jsonb) returns timestamptz immutable language sql as $$
  select greatest(
    (consent ->> 'from')::timestamptz,
    (consent ->> 'since')::timestamptz,
    (consent #>> '{marks,noticedAt}')::timestamptz,
    (select max((matter ->> 'at')::timestamptz)
     from jsonb_array_elements(consent -> 'matters') matter))
$$;

create function missing_since(consent jsonb) returns timestamptz immutable language sql as $$
  select min((matter ->> 'at')::timestamptz)
  from jsonb_array_elements(consent -> 'matters') matter
  where matter ->> 'reference' is null
$$;

create function last_happened(relative jsonb) returns timestamptz immutable language sql as $$
  select max(happened(consent)) from jsonb_array_elements(relative -> 'consents') consent
$$;

create function first_missing(relative jsonb) returns timestamptz immutable language sql as $$
  select min(missing_since(consent)) from jsonb_array_elements(relative -> 'consents') consent
$$;

alter table relative_view
  add column happened timestamptz generated always as (last_happened(row)) stored,
  add column missing_since timestamptz generated always as (first_missing(row)) stored;
create index relative_view_happened on relative_view (happened);
create index relative_view_missing on relative_view (missing_since) where missing_since is not null;

-- Whom the EPJ last named as relatives at an appointment, sealed under the patient's keys; here
-- because an appointment may be booked after they are named.
create table named_by_epj (
  appointment_id uuid    primary key,
  named          jsonb   not null,
  seen_to        boolean not null default false
);
create index named_by_epj_waiting on named_by_epj (appointment_id) where not seen_to;
