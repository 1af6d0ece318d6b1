-- Who was said to have died and lives, by pseudonym; an old word of the death says nothing after that.
create table death_withdrawn (
  person_id uuid        primary key,
  told_at   timestamptz not null,
  said_at   timestamptz
);

-- When its sender said so, where that is known: of two words the later counts.
alter table person_died add column said_at timestamptz;
