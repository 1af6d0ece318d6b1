-- The EPJ systems as last described.
create table epj_list (
  id      text   primary key,
  version bigint not null,
  row     jsonb
);

-- Further names an EPJ has for an appointment; both sides are ids made of a name.
create table appointment_alias (
  alias_id       uuid primary key,
  appointment_id uuid not null
);

-- What EPJs have sent and what became of it. The message itself, closed, only where somebody has to look at it.
create table epj_message (
  id             uuid        primary key,
  client         text        not null,
  dialect        text        not null,
  received_at    timestamptz not null,
  fate           text        not null,
  appointment_id uuid,
  reasons        jsonb       not null default '[]',
  message        bytea,
  settled_at     timestamptz
);
create index epj_message_newest on epj_message (received_at desc);
create index epj_message_open on epj_message (received_at) where message is not null and settled_at is null;
