-- The EPJ that is to hear of it, once that is known: each is told at its own pace.
alter table epj_reply add column epj text;
drop index epj_reply_open;
create index epj_reply_open on epj_reply (epj, due_at) where confirmed_at is null;
