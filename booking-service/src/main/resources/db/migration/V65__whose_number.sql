-- Which of an appointment's numbers is whose, on its rows once an EPJ has told of both.
alter table appointment_alias
  add column placer_system text,
  add column placer        text,
  add column filler_system text,
  add column filler        text;
