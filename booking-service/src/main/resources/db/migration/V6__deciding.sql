-- What waits for somebody: wishes that are not met, and calls that nobody answered.
create index day_list_wished on day_list (sor, (start collate "C")) 
  where coalesce(row #>> '{chosen,wish}', row #>> '{chosen,hindrance}') is not null;
create index day_list_unanswered on day_list (sor)
  where row ->> 'outcome' = 'UNANSWERED' and row #>> '{progress,action}' is null;
