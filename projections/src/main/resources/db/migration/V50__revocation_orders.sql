alter table lookup.client add column generation integer not null default 0;
comment on column lookup.client.generation is 'Raised by every order to revoke all sessions of the client or of its pool: sessions of an earlier generation are over';

alter table lookup.session
    add column generation        integer not null default 0,
    add column access_expires_at timestamptz;
comment on column lookup.session.generation is 'The generation of its client when the session began';
comment on column lookup.session.access_expires_at is 'When no access token of the session can be valid any more';

create table lookup.revocation_order (
    id           text        primary key,
    tenant       text        not null,
    pool         text        not null,
    scope        text        not null,
    session      text,
    user_id      text,
    client       text,
    reason       text        not null,
    actor_kind   text        not null,
    actor_id     text,
    ordered_at   timestamptz not null,
    ended        bigint      not null default 0,
    completed_at timestamptz
);
create index revocation_order_to_carry_out on lookup.revocation_order (id) where completed_at is null;
create index revocation_order_by_pool on lookup.revocation_order (pool, id);
comment on table lookup.revocation_order is 'Orders to revoke sessions, and how far each is carried out. Written in the transaction of the event; rebuildable.';
comment on column lookup.revocation_order.scope is 'RevocationScope: SESSION, USER, CLIENT or POOL';
comment on column lookup.revocation_order.reason is 'RevocationReason';
comment on column lookup.revocation_order.ended is 'How many sessions were ended for it so far';
comment on column lookup.revocation_order.completed_at is 'When none was left';

grant select, insert, update, delete on lookup.revocation_order to signet_app;
