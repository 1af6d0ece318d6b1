-- The order in which facts became visible is their key; nothing asks for seq alone.
drop index event_order;
alter table event drop constraint event_pkey, add primary key (xid, seq);

-- The first answer under a key, given again to the same message; another message under it is parked.
alter table intake_key
  add column body    text    not null default '',
  add column version bigint  not null default 0,
  add column changed boolean not null default true;

-- Messages that came under a key which had been answered for another one; personal values in them are sealed.
create table intake_parked (
  source      text        not null,
  key         text        not null,
  body        text        not null,
  stream_id   text        not null,
  command     jsonb       not null,
  received_at timestamptz not null default now(),
  primary key (source, key, body)
);

-- One link for each batch of published facts: it holds their hashes, and the link before.
-- `upto` counts facts in (xid, seq) order, so that a link outlives a restore that renumbers positions.
create table chain (
  upto      bigint      primary key,
  leaves    bytea       not null,
  hash      bytea       not null,
  signature bytea       not null,
  linked_at timestamptz not null default now()
);

-- Facts that were published before there was a chain are published and linked again; receivers drop repeats.
update cursor set xid = '0', seq = 0 where name = 'relay';
