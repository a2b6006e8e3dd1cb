create table ledger.snapshot (
    stream text primary key,
    event_id uuid not null,
    type text not null,
    sequence bigint not null check (sequence >= 0),
    name text not null,
    revision integer not null,
    payload bytea not null,
    metadata bytea not null,
    tenant text,
    pool text,
    at timestamptz not null
);

comment on table ledger.snapshot is 'The latest state of long streams, to load them faster; never evidence, may be deleted at any time';
comment on column ledger.snapshot.stream is 'Prefixed identifier of the aggregate';
comment on column ledger.snapshot.event_id is 'Identifier of the snapshot';
comment on column ledger.snapshot.type is 'Kind of aggregate';
comment on column ledger.snapshot.sequence is 'Last event that the state includes';
comment on column ledger.snapshot.name is 'Stable name of the shape of the state';
comment on column ledger.snapshot.revision is 'Revision of that shape; an unknown one is ignored and the stream replayed';
comment on column ledger.snapshot.payload is 'The state';
comment on column ledger.snapshot.metadata is 'Metadata of the snapshot';
comment on column ledger.snapshot.tenant is 'Tenant it belongs to';
comment on column ledger.snapshot.pool is 'User pool it belongs to';
comment on column ledger.snapshot.at is 'When it was taken';

create table ledger.token_entry (
    processor_name text not null,
    segment integer not null,
    token bytea,
    token_type text,
    timestamp text,
    owner text,
    primary key (processor_name, segment)
);

comment on table ledger.token_entry is 'How far each segment of each asynchronous projection has read, and which node reads it';
comment on column ledger.token_entry.processor_name is 'Projection';
comment on column ledger.token_entry.segment is 'Part of the projection that is worked independently';
comment on column ledger.token_entry.token is 'Position read so far, serialized';
comment on column ledger.token_entry.token_type is 'Shape of the token';
comment on column ledger.token_entry.timestamp is 'When the claim was last renewed';
comment on column ledger.token_entry.owner is 'Node that holds the claim';

grant select, insert, update, delete on ledger.snapshot, ledger.token_entry to signet_app;
