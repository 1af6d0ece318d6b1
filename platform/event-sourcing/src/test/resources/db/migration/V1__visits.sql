create table visit_list (id text primary key, version bigint not null, row jsonb);

-- What a consumer did; a repeat would stand here twice.
create table effect (
  n        bigint generated always as identity primary key,
  consumer text not null,
  event    text not null
);
