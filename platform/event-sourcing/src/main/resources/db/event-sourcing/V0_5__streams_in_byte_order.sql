-- The streams of one aggregate lie between 'aggregate/' and 'aggregate0' only where text is compared byte by byte;
-- the locale of a database may order it otherwise.
alter table event alter column stream_id type text collate "C";
