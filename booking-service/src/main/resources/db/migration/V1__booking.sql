-- The day of a department: one row per appointment, folded from its facts.
create table day_list (
  id      text   primary key,
  version bigint not null,
  row     jsonb,
  on_date text generated always as (left(row #>> '{slot,start}', 10)) stored,
  sor     text generated always as (row #>> '{department,sor}') stored,
  start   text generated always as (row #>> '{slot,startInstant}') stored
);
create index day_list_of_a_day on day_list (on_date, sor);

-- The units as last registered.
create table unit_list (
  id      text   primary key,
  version bigint not null,
  row     jsonb
);

-- Relatives, heard from consent-service; names are sealed.
create table heard_relative (
  relative_id  uuid primary key,
  patient      uuid not null,
  person       uuid not null,
  given        jsonb not null,
  family       jsonb not null,
  relationship text
);

-- Consents, heard from consent-service: who may come to what.
create table heard_consent (
  consent_id     uuid    primary key,
  relative_id    uuid    not null,
  patient        uuid    not null,
  appointment_id uuid,
  until          date    not null,
  withdrawn      boolean not null default false
);
create index heard_consent_of_patient on heard_consent (patient);

-- Invitations, heard from invitation-service: who is asked, and where they stand at the door.
create table heard_invitation (
  invitation_id  uuid primary key,
  appointment_id uuid not null,
  relative_id    uuid not null,
  consent_id     uuid not null,
  state          text not null,
  answer         text,
  message        text,
  since          timestamptz not null
);
create index heard_invitation_of_appointment on heard_invitation (appointment_id);
