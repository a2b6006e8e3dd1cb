create table vault.data_key (
    name       text        not null,
    number     integer     not null check (number > 0),
    wrapped    bytea       not null,
    kek        text        not null,
    writer     xid8        not null default pg_current_xact_id(),
    created_at timestamptz not null default now(),
    primary key (name, number)
);

comment on table vault.data_key is
    'Data keys of the platform, wrapped by the key-encryption key. Keys for single purposes are derived from them.';
comment on column vault.data_key.name is 'What the key is for: seal or index';
comment on column vault.data_key.number is 'Counted from 1; the greatest seals, all open';
comment on column vault.data_key.wrapped is 'The key, wrapped under name and number as context';
comment on column vault.data_key.kek is 'Which key-encryption key wrapped it';
comment on column vault.data_key.created_at is 'When the key was made';
comment on column vault.data_key.writer is
    'Transaction that made the key: only a committed key may be remembered beyond the transaction';

create table vault.subject_key (
    subject      text        primary key,
    tenant       text        not null,
    wrapped      bytea,
    kek          text        not null,
    writer       xid8        not null default pg_current_xact_id(),
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

comment on table vault.subject_key is
    'One key for each person, which seals the personal data of that person in the ledger. To erase a person is to destroy the key; the row stays, so that no other key takes its place.';
comment on column vault.subject_key.subject is 'Identifier of the user or operator';
comment on column vault.subject_key.tenant is 'Tenant that the person belongs to';
comment on column vault.subject_key.wrapped is 'The key, wrapped under the subject as context; null once it is destroyed';
comment on column vault.subject_key.kek is 'Which key-encryption key wrapped it';
comment on column vault.subject_key.created_at is 'When the key was made';
comment on column vault.subject_key.writer is
    'Transaction that made or destroyed the key: only what is committed may be remembered beyond the transaction';
comment on column vault.subject_key.destroyed_at is 'When the person was erased';

grant select, insert, update (wrapped, kek) on vault.data_key to signet_app;
grant select, insert, update (wrapped, kek, writer, destroyed_at) on vault.subject_key to signet_app;
