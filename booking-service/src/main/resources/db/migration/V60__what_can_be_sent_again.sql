-- Whether a kept message can be read once more; what came by a door of its own, or is no message, cannot.
alter table epj_message add column again boolean not null default true;
