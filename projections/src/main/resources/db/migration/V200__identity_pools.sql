create table lookup.identity_pool (
    id         text        primary key,
    tenant     text        not null references lookup.tenant (id),
    settings   text        not null,
    roles      text        not null,
    tags       text        not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index identity_pool_by_tenant on lookup.identity_pool (tenant, id);
comment on table lookup.identity_pool is 'Identity pools as of the last committed event; a deleted one has no row. Written in the transaction of the event; rebuildable.';
comment on column lookup.identity_pool.settings is 'IdentityPoolSettings as JSON';
comment on column lookup.identity_pool.roles is 'RoleSettings as JSON';
comment on column lookup.identity_pool.tags is 'TagMapping as JSON, by the provider of the login';
comment on column lookup.identity_pool.version is 'Number of the last event of its stream';

grant select, insert, update, delete on lookup.identity_pool to signet_app;
