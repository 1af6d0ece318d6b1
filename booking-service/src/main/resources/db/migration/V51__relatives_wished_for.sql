-- What waits for somebody holds wishes for a relative too.
drop index if exists day_list_wished;
create index day_list_wished on day_list (sor, (start collate "C"))
  where coalesce(row #>> '{chosen,wish}', row #>> '{chosen,hindrance}',
                 row #>> '{chosen,relative,by}') is not null;
