alter table visit_list add column day text generated always as (row ->> 'day') stored;
create index visit_list_of_a_day on visit_list (day);
create unique index visit_list_once on visit_list (id, version);
