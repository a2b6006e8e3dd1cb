create table lookup.tenant (
    id         text        primary key,
    name       text        not null,
    created_at timestamptz not null
);
comment on table lookup.tenant is 'Tenants as of the last committed event. Written in the transaction of the event; rebuildable.';

create table lookup.pool (
    id         text        primary key,
    tenant     text        not null references lookup.tenant (id),
    settings   text        not null,
    version    bigint      not null,
    id_key     text,
    access_key text,
    created_at timestamptz not null
);
create index pool_by_tenant on lookup.pool (tenant, id);
comment on table lookup.pool is 'User pools as of the last committed event. Written in the transaction of the event; rebuildable.';
comment on column lookup.pool.settings is 'PoolSettings as JSON';
comment on column lookup.pool.version is 'Sequence in the pool''s stream of the event that last changed the row; names the settings in caches';
comment on column lookup.pool.id_key is 'Key that signs ID tokens from now on';
comment on column lookup.pool.access_key is 'Key that signs access tokens from now on';

create table lookup.client (
    id         text        primary key,
    pool       text        not null references lookup.pool (id),
    settings   text        not null,
    version    bigint      not null,
    secret     text,
    created_at timestamptz not null
);
create index client_by_pool on lookup.client (pool, id);
comment on table lookup.client is 'App clients as of the last committed event; a deleted client has no row. Written in the transaction of the event; rebuildable.';
comment on column lookup.client.secret is 'Identifier of the client secret in the vault, absent for a public client';

grant select, insert, update, delete on lookup.tenant, lookup.pool, lookup.client to signet_app;
