-- Every message about a patient that was written to a relative, its text sealed as it was sent.
create table message (
  id          uuid        primary key,
  invitation  uuid        not null,
  appointment uuid        not null,
  relative    uuid        not null,
  purpose     text        not null,
  channel     text        not null,
  text        jsonb       not null,
  written_at  timestamptz not null,
  outcome     text        not null default 'PLANNED',
  outcome_at  timestamptz
);
create index message_of on message (appointment);
create index message_by on message (invitation);
