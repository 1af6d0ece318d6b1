-- Facts are their own outbox: (xid, seq) is the order in which they became visible.
create table event (
  seq         bigint generated always as identity primary key,
  xid         xid8        not null default pg_current_xact_id(),
  stream_id   text        not null,
  version     bigint      not null,
  type        text        not null,
  data        jsonb       not null,
  metadata    jsonb       not null,
  recorded_at timestamptz not null,
  unique (stream_id, version)
);
create index event_order on event (xid, seq);

-- State that must be deletable (keys, lookups) and stands on compacted topics. A null value is a tombstone.
create table compacted (
  topic text   not null,
  key   text   not null,
  type  text   not null,
  value jsonb,
  seq   bigint not null generated always as identity,
  xid   xid8   not null default pg_current_xact_id(),
  primary key (topic, key)
);
create index compacted_order on compacted (xid, seq);

-- What a sender has already been answered; for policies, which event they have already acted on.
create table intake_key (
  source      text        not null,
  key         text        not null,
  stream_id   text        not null,
  received_at timestamptz not null default now(),
  primary key (source, key)
);

-- How far each reader of this store has come.
create table cursor (
  name text   primary key,
  xid  xid8   not null default '0',
  seq  bigint not null default 0
);

-- How far each consumer has heard each stream of other services.
create table heard (
  consumer  text   not null,
  stream_id text   not null,
  version   bigint not null,
  primary key (consumer, stream_id)
);

-- Messages that could not be applied yet: a gap before them, or a reason; later ones of the stream queue behind.
create table parked (
  consumer  text        not null,
  stream_id text        not null,
  version   bigint      not null,
  record    jsonb       not null,
  reason    text        not null,
  parked_at timestamptz not null default now(),
  primary key (consumer, stream_id, version)
);
