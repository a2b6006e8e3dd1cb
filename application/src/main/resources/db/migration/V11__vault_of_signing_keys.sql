create table vault.signing_key (
    kid              text        primary key,
    pool             text        not null,
    use              text        not null check (use in ('ID', 'ACCESS')),
    algorithm        text        not null check (algorithm in ('RS256', 'ES256', 'EDDSA')),
    public_key       bytea       not null,
    sealed           bytea,
    created_at       timestamptz not null,
    retired_at       timestamptz,
    verifiable_until timestamptz,
    check ((retired_at is null) = (sealed is not null)),
    check ((retired_at is null) = (verifiable_until is null))
);
create unique index signing_key_active on vault.signing_key (pool, use) where retired_at is null;
create index signing_key_by_pool on vault.signing_key (pool, created_at);

comment on table vault.signing_key is 'Keys that sign the tokens of a pool: one for each use signs, retired ones still verify.';
comment on column vault.signing_key.kid is 'Identifier of the key, the kid of its tokens';
comment on column vault.signing_key.pool is 'Whose tokens it signs';
comment on column vault.signing_key.use is 'Kind of token it signs, and no other';
comment on column vault.signing_key.algorithm is 'The one algorithm it is good for, whatever a token''s header says';
comment on column vault.signing_key.public_key is 'Public key as X.509 SubjectPublicKeyInfo; published as JSON Web Key';
comment on column vault.signing_key.sealed is 'Private key as PKCS#8, sealed for this kid; destroyed when the key retires';
comment on column vault.signing_key.created_at is 'When it began to sign';
comment on column vault.signing_key.retired_at is 'When it ceased to sign';
comment on column vault.signing_key.verifiable_until is 'Until when its tokens are accepted and it is published';

grant select, insert, update, delete on vault.signing_key to signet_app;
