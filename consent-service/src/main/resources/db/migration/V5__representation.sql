-- Who acts for whom, from when to when, as the installation's register says at every start; by lookup, no number in clear.
create table representation (
  patient        text not null,
  representative text not null,
  capacity       text not null,
  valid_from     date not null,
  valid_to       date,
  primary key (patient, representative, capacity, valid_from)
);
create index representation_by on representation (representative);

-- What a representative is called in facts who is no patient here; the same for good.
create table representative (
  lookup text primary key,
  id     uuid not null unique default gen_random_uuid()
);
