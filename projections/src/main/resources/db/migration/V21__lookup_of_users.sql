create table lookup.app_user (
    id              text        primary key,
    tenant          text        not null,
    pool            text        not null references lookup.pool (id),
    status          text        not null,
    enabled         boolean     not null,
    profile         bytea       not null,
    credential      text,
    temporary_until timestamptz,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);
create index app_user_by_pool on lookup.app_user (pool, created_at, id);
comment on table lookup.app_user is 'Users as of the last committed event; a deleted user has no row. Written in the transaction of the event; rebuildable.';
comment on column lookup.app_user.profile is 'User name, attributes and which of them are verified: JSON sealed with the user''s own key';
comment on column lookup.app_user.credential is 'Identifier of the password hash in the vault';
comment on column lookup.app_user.temporary_until is 'Until when a temporary password opens the door';

create table lookup.login_name (
    pool    text  not null,
    kind    text  not null,
    hash    bytea not null,
    user_id text  not null,
    primary key (pool, hash)
);
create index login_name_by_user on lookup.login_name (user_id);
comment on table lookup.login_name is 'Names by which users sign in, unique for each pool and kind. Written in the transaction of the event; rebuildable.';
comment on column lookup.login_name.kind is 'USERNAME, EMAIL or PHONE_NUMBER';
comment on column lookup.login_name.hash is 'HMAC-SHA-256 of the kind and the canonical name with a key of the pool';

create table lookup.lockout (
    subject     text        primary key,
    failures    integer     not null,
    last_failed timestamptz not null
);
create index lockout_by_age on lookup.lockout (last_failed);
comment on table lookup.lockout is 'Failed sign-ins in a row. Unknown names have rows like known ones, so that a lock-out tells nothing.';
comment on column lookup.lockout.subject is 'The user, or the keyed hash of a name that nobody has';

grant select, insert, update, delete on lookup.app_user, lookup.login_name, lookup.lockout to signet_app;
