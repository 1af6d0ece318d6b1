-- A way in that is over says no longer that its relative was there.
alter table heard_invitation add column joined boolean not null default false;
update heard_invitation set joined = true where state in ('JOINED', 'LEFT');
