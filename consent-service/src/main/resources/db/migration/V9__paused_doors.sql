-- When the door-keeper had shut out everyone whom a paused consent let in, as heard.
create table door_shut (
  consent   uuid        primary key,
  paused_at text        not null,
  shut_at   timestamptz not null
);
