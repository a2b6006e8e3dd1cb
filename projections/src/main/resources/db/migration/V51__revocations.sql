create table view.revocation (
    position     bigint      primary key,
    event_id     uuid        not null,
    pool         text        not null,
    scope        text        not null,
    session      text,
    client       text,
    reason       text        not null,
    at           timestamptz not null,
    sequenced_at timestamptz not null,
    expires_at   timestamptz not null
);
create index revocation_by_pool on view.revocation (pool, position);
create index revocation_by_pool_and_time on view.revocation (pool, sequenced_at);

comment on table view.revocation is 'What resource servers follow: sessions that ended, and orders for a client or a pool';
comment on column view.revocation.position is 'Place in the ledger';
comment on column view.revocation.event_id is 'Identifier that the event carries in messages and exports';
comment on column view.revocation.scope is 'SESSION: this one; CLIENT, POOL: every session that began before at';
comment on column view.revocation.reason is 'RevocationReason';
comment on column view.revocation.at is 'When it was asked for';
comment on column view.revocation.sequenced_at is 'When the ledger took it in';
comment on column view.revocation.expires_at is 'When no access token that it concerns can be valid any more';

grant select, insert, truncate on view.revocation to signet_app;
