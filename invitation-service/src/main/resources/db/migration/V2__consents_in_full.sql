-- What lets a relative in has a degree, more scopes, a contact that grows old, and can be paused.
alter table heard_consent add column standing text not null default 'OPEN'
  check (standing in ('OPEN', 'PAUSED', 'ENDED'));
update heard_consent set standing = 'ENDED' where withdrawn;
alter table heard_consent drop column withdrawn;
create index heard_consent_of_relative on heard_consent (relative);

update heard_consent set given = jsonb_build_object(
  'consentId', given -> 'consentId', 'patient', given -> 'patient', 'person', given -> 'person',
  'contact', given -> 'contact'
    || jsonb_build_object('confirmed', left(given ->> 'from', 10)),
  'grant', jsonb_build_object(
    'degree', jsonb_build_object('code', given -> 'degree', 'attends', true, 'informs', true),
    'scope', given -> 'scope' || '{"unit": null}', 'until', given -> 'until'));
