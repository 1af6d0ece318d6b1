-- What an EPJ is to be told of an appointment, and whether it has confirmed it.
create table epj_reply (
  appointment_id uuid        primary key,
  version        bigint      not null,
  sor            text        not null,
  said_at        timestamptz not null,
  due_at         timestamptz not null,
  tries          int         not null default 0,
  failure        text,
  confirmed_at   timestamptz,
  confirmed_by   text
);
create index epj_reply_open on epj_reply (due_at) where confirmed_at is null;
