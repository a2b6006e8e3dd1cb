create table ledger.entry (
    position bigint primary key check (position > 0),
    event bigint not null unique references ledger.event (id),
    at timestamptz not null default now()
);

comment on table ledger.entry is 'The ledger: each finished event at a position, from 1, without holes; insert and select only';
comment on column ledger.entry.position is 'Place in the ledger; a tracking token is this one number';
comment on column ledger.entry.event is 'What stands there';
comment on column ledger.entry.at is 'When the sequencer gave the position';

grant select, insert on ledger.entry to signet_app;
