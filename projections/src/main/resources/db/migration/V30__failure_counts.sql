create table lookup.failure_count (
    pool         text        not null,
    source       text        not null,
    window_start timestamptz not null,
    count        bigint      not null check (count > 0),
    primary key (pool, source, window_start)
);
create index failure_count_by_window on lookup.failure_count (window_start);

comment on table lookup.failure_count is
    'Failed sign-ins of names that nobody has or that are locked, counted so that a stranger cannot fill the ledger. A closed window leaves this table in the transaction that records its count as one event.';
comment on column lookup.failure_count.pool is 'Pool at whose door it was';
comment on column lookup.failure_count.source is 'Keyed hash of the source address, base64url';
comment on column lookup.failure_count.window_start is 'Beginning of the minute that is counted';
comment on column lookup.failure_count.count is 'Failures in that minute so far';

grant select, insert, update, delete on lookup.failure_count to signet_app;
