create table lookup.resource_server (
    id         text        primary key,
    pool       text        not null references lookup.pool (id),
    identifier text        not null,
    settings   text        not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (pool, identifier)
);
create index resource_server_by_pool on lookup.resource_server (pool, id);
comment on table lookup.resource_server is 'Resource servers as of the last committed event; a deleted one has no row. Written in the transaction of the event; rebuildable.';
comment on column lookup.resource_server.identifier is 'What its scopes begin with; unique in the pool';
comment on column lookup.resource_server.settings is 'ResourceServerSettings as JSON';
comment on column lookup.resource_server.version is 'Number of the last event of its stream';

grant select, insert, update, delete on lookup.resource_server to signet_app;
