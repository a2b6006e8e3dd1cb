create table lookup.retention (
    pool         text   not null references lookup.pool (id),
    family       text   not null,
    keep_seconds bigint not null check (keep_seconds > 0),
    primary key (pool, family)
);
comment on table lookup.retention is 'For how long pools keep records of a family in the online history; what has no row stays for ever. Written in the transaction of the event; rebuildable.';
comment on column lookup.retention.family is 'EventFamily: what the names of its events begin with';

grant select, insert, update, delete on lookup.retention to signet_app;

-- Retention takes rows out of the trail, beside a rebuild that empties it. The ledger itself stays as it is.
grant delete on view.audit to signet_app;
comment on table view.audit is
    'The audit trail: one row for each position of the ledger, but for what retention took out. What happened in detail stays in ledger.event.';
