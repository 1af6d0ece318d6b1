-- What the EPJ has registered otherwise than it was held, until it agrees or somebody settles it.
create index day_list_registered_otherwise on day_list (sor, (start collate "C"))
  where row #>> '{progress,registering,settled}' = 'false'
    and not (row #> '{progress,registering,told,forms}' ? (row ->> 'actualContactForm'))
    and lower(row #>> '{progress,registering,told,code}')
        is distinct from lower(row #>> '{progress,registering,proposed,code}');
