-- When a parked fact is tried again by itself: the delay grows with every try, and a restart does not forget it.
alter table parked
  add column tries       int         not null default 0,
  add column next_try_at timestamptz not null default now();
create index parked_next_try on parked (next_try_at);

-- What nobody can read goes to the topic dead-letters, closed; the record itself still stands on its own topic.
delete from parked where reason = 'UNDECODABLE';
