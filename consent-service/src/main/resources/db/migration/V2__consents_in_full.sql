-- What the patient's page reads has grown: it is folded again from the facts.
delete from relative_view;
delete from cursor where name = 'projections';

-- The first day on which the clock has something to say of one of a relative's consents: that it
-- will end in 30 days, or that it has ended.
create function next_turn(relative jsonb) returns date immutable language sql as $$
  select min(
    (consent #>> '{grant,until}')::date
      + case when consent ->> 'standing' = 'OPEN' and consent #>> '{marks,noticedAt}' is null
          and consent #>> '{grant,scope,type}' <> 'APPOINTMENT'
          then -30 else 1 end)
  from jsonb_array_elements(relative -> 'consents') consent
  where consent ->> 'standing' in ('PROPOSED', 'OPEN', 'PAUSED')
$$;
alter table relative_view add column next_turn date generated always as (next_turn(row)) stored;
create index relative_view_next_turn on relative_view (next_turn) where next_turn is not null;
