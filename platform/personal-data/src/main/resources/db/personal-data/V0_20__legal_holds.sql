-- On whom a legal hold stands, as heard; the reason is sealed.
create table person_held (
  person_id uuid  primary key,
  reason    jsonb not null,
  until     date
);
