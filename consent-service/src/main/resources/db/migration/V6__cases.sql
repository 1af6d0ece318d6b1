-- What a clinician has to decide, folded from our own facts; still sealed.
create table case_view (
  id       text   primary key,
  version  bigint not null,
  row      jsonb,
  patient  text   generated always as (row #>> '{asked,patient}') stored,
  relative text   generated always as (row #>> '{asked,relativeId}') stored,
  state    text   generated always as (row ->> 'state') stored
);
create index case_view_of on case_view (patient);
create index case_view_open on case_view (state) where state = 'OPEN';
