-- What became of a message, for the patient to see.
alter table told_message
  add column outcome    text not null default 'PLANNED',
  add column outcome_at timestamptz;
