-- Who was shown whose data, as every service tells it. Rows are only ever added, each with the hash of the one before it.
-- What is searched for is derived from the fact, so that nobody can change the one without the other.
create table access_look (
  n        bigint primary key,
  fact     jsonb  not null,
  previous bytea  not null,
  hash     bytea  not null,
  id       text        generated always as (fact ->> 'id') stored unique,
  person   uuid        generated always as ((fact #>> '{said,person}')::uuid) stored not null,
  actor    text        generated always as (fact ->> 'actor') stored not null,
  request  text        generated always as (coalesce(fact ->> 'trace', fact ->> 'id')) stored,
  at       timestamptz generated always as (to_timestamp((fact ->> 'at')::bigint / 1000000.0)) stored not null
);
create index access_look_of on access_look (person, at desc, n desc);
create index access_look_by on access_look (actor, at desc, n desc);
create index access_look_when on access_look (at desc, n desc);

-- The end of the chain; also tells when the newest rows are missing.
create table access_head (
  one  boolean primary key default true check (one),
  n    bigint not null,
  hash bytea  not null
);
insert into access_head (n, hash) values (0, '');

create function access_look_link() returns trigger language plpgsql as $$
begin
  update access_head set n = n + 1 returning n, hash into new.n, new.previous;
  new.hash := sha256(new.previous || convert_to(new.n || ' ' || new.fact::text, 'UTF8'));
  update access_head set hash = new.hash;
  return new;
end $$;
create trigger access_look_link before insert on access_look for each row execute function access_look_link();

create function access_log_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'access_head' and tg_op = 'UPDATE' and pg_trigger_depth() > 1 then return new; end if;
  raise exception 'The access log is append-only';
end $$;
create trigger access_look_stays before update or delete on access_look for each row execute function access_log_is_append_only();
create trigger access_look_stays_whole before truncate on access_look for each statement execute function access_log_is_append_only();
create trigger access_head_stays before insert or update or delete on access_head for each row execute function access_log_is_append_only();
create trigger access_head_stays_whole before truncate on access_head for each statement execute function access_log_is_append_only();
