-- Relatives with their consents, folded from our own facts. Names and addresses stay sealed.
create table relative_view (
  id      text   primary key,
  version bigint not null,
  row     jsonb,
  patient text   generated always as (row ->> 'patient') stored
);
create index relative_view_of on relative_view (patient);

-- The patients' appointments, as booking tells them.
create table appointment (
  id           uuid        primary key,
  patient      uuid        not null,
  sor          text        not null,
  unit         text,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  contact_form text        not null,
  state        text        not null
);
create index appointment_of on appointment (patient, starts_at);

-- What a unit is called and where it belongs, from day to day.
create table unit_period (
  unit       text not null,
  name       text not null,
  parent     text,
  valid_from date not null,
  valid_to   date,
  sor        text,
  primary key (unit, valid_from)
);
create index unit_period_by_sor on unit_period (sor);

-- Who is invited to what, and what they answered.
create table invitation (
  id             uuid primary key,
  appointment_id uuid not null,
  relative_id    uuid not null,
  consent_id     uuid not null,
  state          text not null,
  answer         text,
  presence       text not null,
  delivery       text not null
);
create index invitation_to on invitation (appointment_id);
