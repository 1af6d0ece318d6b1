-- Booking's appointments, as heard.
create table heard_appointment (
  id         uuid  primary key,
  patient    uuid  not null,
  department jsonb not null,
  slot       jsonb not null,
  state      text  not null check (state in ('BOOKED', 'CANCELLED', 'CONCLUDED'))
);
create index heard_appointment_of on heard_appointment (patient);

-- The patients' consents, as heard; every personal value in them is sealed.
create table heard_consent (
  id        uuid    primary key,
  relative  uuid    not null,
  patient   uuid    not null,
  given     jsonb   not null,
  withdrawn boolean not null default false
);
create index heard_consent_of on heard_consent (patient);

-- The dated unit register, as heard.
create table heard_unit (
  id    text  primary key,
  state jsonb not null
);

-- How each invitation stands.
create table invitation_view (
  id          text   primary key,
  version     bigint not null,
  row         jsonb,
  appointment text generated always as (row->>'appointmentId') stored,
  token_hash  text generated always as (row->>'tokenHash') stored,
  due         text generated always as (row->>'due') stored,
  sending     boolean generated always as ((row->'sending')::boolean) stored
);
create index invitation_view_appointment on invitation_view (appointment);
create index invitation_view_token on invitation_view (token_hash);
create index invitation_view_due on invitation_view (id) where due is not null;
create index invitation_view_sending on invitation_view (id) where sending;

-- Browsers that have opened a link. Only hashes: this table opens nothing.
create table link_session (
  session_hash text        primary key,
  invitation   text        not null,
  token_hash   text        not null,
  expires_at   timestamptz not null
);
create index link_session_expiry on link_session (expires_at);
