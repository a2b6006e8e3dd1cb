alter table ledger.epoch add column trees text;
alter table ledger.epoch add constraint epoch_trees check ((number = 1) = (trees is null));

comment on column ledger.epoch.trees is 'With what each tree went into it: name, size and root, a line each, ordered by name; none for the first';
