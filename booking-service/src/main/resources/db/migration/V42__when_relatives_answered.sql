-- When a relative answered, for the EPJ that asks what is new.
alter table heard_invitation add column answered_at timestamptz;
update heard_invitation set answered_at = since where answer is not null;
create index heard_invitation_answered on heard_invitation (answered_at) where answered_at is not null;
