-- What the other service did about each fact; one that had its effect twice would stand here twice.
create table effect (
  n     bigint generated always as identity primary key,
  event text   not null
);
