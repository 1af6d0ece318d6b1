-- How far a consent goes, and what staff have to know to receive the relative.
alter table heard_consent
  add column told boolean not null default false,
  add column part jsonb;
alter table heard_relative
  add column interpreter text,
  add column child boolean not null default false;
