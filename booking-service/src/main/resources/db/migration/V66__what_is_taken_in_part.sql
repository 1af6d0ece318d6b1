-- The kept message of an appointment of which all else is taken: a newer one takes its place.
create index epj_message_of_appointment on epj_message (appointment_id)
  where message is not null and settled_at is null;
