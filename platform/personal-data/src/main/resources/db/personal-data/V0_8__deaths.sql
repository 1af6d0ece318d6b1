-- Who has died, by pseudonym, and whether this service has done its part about it.
create table person_died (
  person_id   uuid        primary key,
  told_at     timestamptz not null,
  settled_at  timestamptz,
  tries       int         not null default 0,
  next_try_at timestamptz not null default now()
);
create index person_died_open on person_died (next_try_at) where settled_at is null;
