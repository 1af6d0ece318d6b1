-- Requests for erasure and legal holds, folded from our own facts. Reasons stay sealed.
create table erasure_request_view (
  id      text   primary key,
  version bigint not null,
  row     jsonb,
  person  text   generated always as (row ->> 'person') stored,
  stage   text   generated always as (row ->> 'stage') stored
);
create index erasure_request_view_of on erasure_request_view (person);
create index erasure_request_view_open on erasure_request_view (stage) where stage <> 'COMPLETE';

create table legal_hold_view (
  id      text   primary key,
  version bigint not null,
  row     jsonb,
  person  text   generated always as (row ->> 'person') stored,
  until   text   generated always as (row ->> 'until') stored
);
create index legal_hold_view_of on legal_hold_view (person);

-- Since when we have been told of an appointment, and every department it was ever in: what is shown elsewhere is only how it stands now.
create table told_appointment (
  id        uuid        primary key,
  patient   uuid        not null,
  units     text[]      not null,
  told_at   timestamptz not null,
  last_at   timestamptz not null,
  starts_at timestamptz not null,
  ends_at   timestamptz not null,
  cancelled boolean     not null default false
);
create index told_appointment_of on told_appointment (patient, ends_at);

-- From when to when each link was open; a link ends by itself four hours after its appointment.
create table told_link (
  invitation  uuid        not null,
  opened_at   timestamptz not null,
  closed_at   timestamptz,
  ends_at     timestamptz not null,
  appointment uuid        not null,
  relative    uuid        not null,
  person      uuid        not null,
  consent     uuid        not null,
  primary key (invitation, opened_at)
);
create index told_link_of on told_link (person);
create index told_link_to on told_link (appointment);

-- What was to be sent to a relative; address and text stay sealed.
create table told_message (
  id         uuid        primary key,
  invitation uuid        not null,
  person     uuid        not null,
  at         timestamptz not null,
  message    jsonb       not null
);
create index told_message_to on told_message (person, at);
create index told_message_of on told_message (invitation);

-- Of one person: how others have named them, and whom they have named.
create index relative_view_person on relative_view ((row ->> 'person'));
create index relative_view_person_id on relative_view (((row ->> 'person')::uuid));
create index relative_view_patient_id on relative_view ((patient::uuid));
