-- The few relatives of whom a door may still have to be closed, asked for every second.
create index relative_view_closing on relative_view (id)
  where row @? '$.consents[*] ? (@.standing == "WITHDRAWN" || @.standing == "PAUSED")';
