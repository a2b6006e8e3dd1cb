create table vault.ledger_key (
    number integer primary key check (number > 0),
    public_key bytea not null check (octet_length(public_key) = 32),
    sealed bytea not null,
    created_at timestamptz not null default now()
);

comment on table vault.ledger_key is 'Ed25519 keys that sign the checkpoints of the ledger';
comment on column vault.ledger_key.number is 'Counted from 1; the greatest signs';
comment on column vault.ledger_key.public_key is 'Public half, which is published';
comment on column vault.ledger_key.sealed is 'Both halves, sealed for this number';
comment on column vault.ledger_key.created_at is 'When the key was made';

grant select, insert on vault.ledger_key to signet_app;
