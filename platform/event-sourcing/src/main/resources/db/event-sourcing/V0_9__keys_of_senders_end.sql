-- The keys of senders are deleted by age; what policies have acted on stays as long as the facts.
create index intake_key_of_senders on intake_key (received_at) where source not like 'policy:%';
