-- The trials, as a service would show them: what was booked, with two columns to find it by.
create table trial_list (
  id      text   primary key,
  version bigint not null,
  row     jsonb,
  unit    text generated always as (row ->> 'unit') stored,
  start   text generated always as (row ->> 'from') stored
);
create index trial_list_of on trial_list (unit, start);
