-- What has had its time is found without reading the rest.
create index epj_import_over on epj_import ((coalesce(ended_at, started_at)));
create index epj_reply_over on epj_reply (confirmed_at) where confirmed_at is not null;
