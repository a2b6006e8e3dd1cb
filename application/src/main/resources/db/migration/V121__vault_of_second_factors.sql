create table vault.totp (
    credential text        primary key,
    user_id    text        not null,
    pool       text        not null,
    sealed     bytea       not null,
    pending    boolean     not null,
    last_step  bigint      not null,
    created_at timestamptz not null,
    unique (user_id, pending)
);
create index totp_by_pool on vault.totp (pool);
comment on table vault.totp is
    'Seeds of authenticator apps: of each user the one that counts, and the one that was shown and has not yet given a right code.';
comment on column vault.totp.credential is 'Identifier of the credential, which events name';
comment on column vault.totp.sealed is 'The seed, sealed for credential and user';
comment on column vault.totp.pending is 'Whether it still waits for a first right code';
comment on column vault.totp.last_step is 'The last time step (30 seconds since 1970) whose code was taken; none up to it is taken again (RFC 6238 section 5.2)';

create table vault.recovery_code (
    user_id    text        not null,
    hash       bytea       not null,
    credential text        not null,
    pool       text        not null,
    spent_at   timestamptz,
    primary key (user_id, hash)
);
create index recovery_code_by_pool on vault.recovery_code (pool);
comment on table vault.recovery_code is 'Recovery codes that stand in for an authenticator app; each serves once.';
comment on column vault.recovery_code.hash is 'HMAC-SHA-256 of user and code with a key of the pool; never the code';
comment on column vault.recovery_code.credential is 'Identifier of the codes that were made together, which events name';
comment on column vault.recovery_code.spent_at is 'When it was used; absent while it can be';

grant select, insert, update, delete on vault.totp, vault.recovery_code to signet_app;
