create table lookup.legal_hold (
    id             text        primary key,
    tenant         text        not null,
    scope          text        not null,
    pool           text,
    user_id        text,
    session        text,
    case_reference text        not null,
    reason         text        not null,
    placed_kind    text        not null,
    placed_by      text,
    placed_at      timestamptz not null,
    released_kind  text,
    released_by    text,
    released_at    timestamptz,
    release_reason text,
    check ((released_at is null) = (release_reason is null))
);
create index legal_hold_that_stands on lookup.legal_hold (tenant) where released_at is null;
create index legal_hold_by_tenant on lookup.legal_hold (tenant, id);
create index legal_hold_by_pool on lookup.legal_hold (pool, id);
comment on table lookup.legal_hold is 'Legal holds as of the last committed event. Whoever destroys anything locks the row of the tenant for share and reads them; whoever places one locks it for update first. Written in the transaction of the event; rebuildable.';
comment on column lookup.legal_hold.scope is 'HoldScope: SESSION, USER, POOL or TENANT';
comment on column lookup.legal_hold.pool is 'Pool that is held, or in which something is; none where it is the whole tenant';
comment on column lookup.legal_hold.user_id is 'Who is held, or whose session is';
comment on column lookup.legal_hold.session is 'Session that is held';
comment on column lookup.legal_hold.case_reference is 'How the case is called where it is dealt with';
comment on column lookup.legal_hold.released_at is 'When it was let go; it stands until then';

create table lookup.owed_erasure (
    user_id    text        primary key,
    tenant     text        not null,
    pool       text        not null,
    reason     text        not null,
    owed_since timestamptz not null
);
create index owed_erasure_by_age on lookup.owed_erasure (owed_since);
comment on table lookup.owed_erasure is 'People whose account is gone and whose key is kept because of a legal hold. Each is erased once none stands against it. Written in the transaction of the event; rebuildable.';
comment on column lookup.owed_erasure.reason is 'ErasureReason';

grant select, insert, update, delete on lookup.legal_hold, lookup.owed_erasure to signet_app;
