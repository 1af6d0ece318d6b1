-- Whose name and address are protected, as an EPJ last said; it goes with the person.
create table protected_person (
  person_id uuid        primary key references person (person_id) on delete cascade,
  protected boolean     not null,
  said      timestamptz not null
);
