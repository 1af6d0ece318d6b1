-- Which units each EPJ speaks for, as heard.
create table heard_epj (
  client text   primary key,
  units  text[] not null
);

-- A unit, or the one with that SOR, and what it belongs to on that day, from the bottom up.
create function unit_and_above(asked text, day date) returns text[] language sql stable as $$
  select array_remove(array[asked, d.unit, d.parent, h.parent], null)
  from (select asked) one
  left join lateral (
    select unit, parent from unit_period
    where (unit = asked or sor = asked) and day between valid_from and coalesce(valid_to, 'infinity')
    order by unit = asked desc limit 1) d on true
  left join lateral (
    select parent from unit_period
    where unit = d.parent and day between valid_from and coalesce(valid_to, 'infinity')
    limit 1) h on true
$$;
