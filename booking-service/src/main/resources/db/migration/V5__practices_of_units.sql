-- A unit's row holds its practices too; a rebuild from the facts gives the same.
update unit_list set row = row || '{"practices": []}' where row is not null and not row ? 'practices';
