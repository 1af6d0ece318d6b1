-- Wrapped data keys, one per person and class. Deleting the row is what erases the person's data.
create table person_key (
  key_id    text primary key,
  person_id uuid  not null,
  wrapped   bytea not null
);
create index person_key_of on person_key (person_id);

-- Who is known, and how to find them again. The lookup is an HMAC, and deletable.
create table person (
  person_id uuid  primary key,
  lookup    text  not null unique,
  identity  jsonb not null
);
