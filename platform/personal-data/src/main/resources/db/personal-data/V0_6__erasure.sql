-- What may not come back, however late its key is heard of: a pseudonym and a class, nothing more.
create table erased (
  person_id uuid not null,
  class     text not null,
  primary key (person_id, class)
);

-- What this service has asked every service to erase.
create table erasure (
  person_id    uuid        primary key,
  classes      text[]      not null,
  reason       text        not null,
  actor        text        not null,
  requested_at timestamptz not null
);

-- How far each service has come with it; a service that did not ask keeps only its own part.
create table erasure_part (
  person_id    uuid        not null,
  service      text        not null,
  classes      text[]      not null,
  done         text[]      not null default '{}',
  requested_at timestamptz not null,
  completed_at timestamptz,
  tries        int         not null default 0,
  last_reason  text,
  asked        int         not null default 1,
  next_try_at  timestamptz not null default now(),
  primary key (person_id, service)
);
create index erasure_part_open on erasure_part (next_try_at) where completed_at is null;

-- A replacement number that has become a CPR number: its lookup finds the person it is merged into.
alter table person add column merged_into uuid;
create index person_merged on person (merged_into) where merged_into is not null;

-- One who was erased and met again has two records for the moment between two partitions: only
-- what is registered here must be the only one.
alter table person add column heard boolean not null default false;
alter table person drop constraint person_lookup_key;
create unique index person_registered on person (lookup) where not heard;
create index person_lookup on person (lookup);

-- Statistics for the planner quote values; a key or a lookup must not outlive its row there.
alter table person_key alter column wrapped set statistics 0;
alter table person alter column lookup set statistics 0;
alter table person alter column identity set statistics 0;
alter table compacted alter column value set statistics 0;
