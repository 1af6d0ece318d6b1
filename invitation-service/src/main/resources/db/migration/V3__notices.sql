-- How far each notice to a patient has come; recipient and text are sealed.
create table notice_view (
  id       text   primary key,
  version  bigint not null,
  row      jsonb,
  progress text generated always as (row->>'progress') stored
);
create index notice_view_under_way on notice_view (progress, id)
  where progress in ('PLANNED', 'SENDING');
