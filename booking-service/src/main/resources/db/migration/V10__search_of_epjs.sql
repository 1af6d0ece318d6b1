-- How EPJs search: by when an appointment begins, by patient, and by when something last happened to it.
create index day_list_by_start on day_list (start collate "C", id);
create index day_list_of_a_patient on day_list ((row ->> 'patient'));
-- Facts are stored in the order in which they are recorded, so a summary of their places is enough.
create index event_by_time on event using brin (recorded_at) with (pages_per_range = 32, autosummarize = on);
