-- Whether an EPJ wishes to be called at its rest-hook. One that has never said so is called.
create table epj_subscription (
  id      uuid        primary key,
  client  text        not null,
  active  boolean     not null,
  until   timestamptz,
  removed boolean     not null default false,
  since   timestamptz not null
);
create index epj_subscription_client on epj_subscription (client);
