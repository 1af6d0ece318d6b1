-- Of a paused consent, too, the patient is told that it will end.
alter table relative_view drop column next_turn;
create or replace function next_turn(relative jsonb) returns date immutable language sql as $$
  select min(
    (consent #>> '{grant,until}')::date
      + case when consent ->> 'standing' in ('OPEN', 'PAUSED')
          and consent #>> '{marks,noticedAt}' is null
          and consent #>> '{grant,scope,type}' <> 'APPOINTMENT'
          then -30 else 1 end)
  from jsonb_array_elements(relative -> 'consents') consent
  where consent ->> 'standing' in ('PROPOSED', 'OPEN', 'PAUSED')
$$;
alter table relative_view add column next_turn date generated always as (next_turn(row)) stored;
create index relative_view_next_turn on relative_view (next_turn) where next_turn is not null;
