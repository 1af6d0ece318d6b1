-- A call that nobody answered stays until somebody has brought it to an end, also when the
-- appointment is given another day or called off.
drop index day_list_unanswered;
create index day_list_unanswered on day_list (sor)
  where row ->> 'outcome' = 'UNANSWERED' and row #>> '{progress,action}' is null
    or row #>> '{progress,missed,slot,start}' is not null;
