-- What EPJs have sent in bulk, and how far it has come; the lines themselves are messages like all others.
create table epj_import (
  id          uuid        primary key,
  client      text        not null,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  complete    boolean     not null default false,
  seen_at     timestamptz not null default clock_timestamp(),
  millis      bigint      not null default 0,
  lines       bigint      not null default 0,
  changed     bigint      not null default 0,
  unchanged   bigint      not null default 0,
  irrelevant  bigint      not null default 0,
  parked      bigint      not null default 0,
  refused     bigint      not null default 0,
  not_taken   bigint      not null default 0
);
create index epj_import_of on epj_import (client, started_at desc);
