create table view.app_user (
    id         text        primary key,
    tenant     text        not null,
    pool       text        not null,
    status     text        not null,
    enabled    boolean     not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index app_user_by_age on view.app_user (pool, created_at, id);
create index app_user_by_status on view.app_user (pool, status, created_at, id);

create table view.user_attribute (
    user_id  text     not null references view.app_user (id) on delete cascade,
    name     text     not null,
    position bigint   not null,
    verified boolean  not null,
    terms    bigint[] not null,
    primary key (user_id, name)
);
create index user_attribute_by_term on view.user_attribute using gin (terms);

comment on table view.app_user is 'Users as operators list them; a deleted user has no row';
comment on column view.app_user.id is 'The user';
comment on column view.app_user.tenant is 'Tenant that the pool belongs to';
comment on column view.app_user.pool is 'Pool that the user belongs to';
comment on column view.app_user.status is 'UserStatus';
comment on column view.app_user.enabled is 'Whether the account may be used';
comment on column view.app_user.created_at is 'When the user was registered';
comment on column view.app_user.updated_at is 'When something last happened to the account';

comment on table view.user_attribute is
    'Where each attribute of a user got its value. The value itself is not here: it stays sealed in the ledger.';
comment on column view.user_attribute.user_id is 'The user';
comment on column view.user_attribute.name is 'Attribute; username among them';
comment on column view.user_attribute.position is 'Place in the ledger of the event that gave the value';
comment on column view.user_attribute.verified is 'Whether the address is known to be the user''s';
comment on column view.user_attribute.terms is
    'Blind index: 64 bits each of keyed hashes of the canonical value and of its first 1 to 12 characters';

grant select, insert, update, delete, truncate on view.app_user, view.user_attribute to signet_app;
