create table vault.passkey (
    credential   text        primary key,
    user_id      text        not null,
    pool         text        not null,
    hash         bytea       not null,
    sealed       bytea       not null,
    sign_count   bigint      not null,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    unique (pool, hash)
);
create index passkey_by_user on vault.passkey (user_id, created_at);
comment on table vault.passkey is 'Passkeys: by what a signature is checked. Which count, the user''s events say.';
comment on column vault.passkey.credential is 'Identifier of the credential, which events name';
comment on column vault.passkey.hash is 'HMAC-SHA-256 of the authenticator''s own identifier of the passkey with a key of the pool, by which it is found';
comment on column vault.passkey.sealed is 'Public key, identifier, name and flags: JSON sealed with the user''s own key';
comment on column vault.passkey.sign_count is 'How often it has signed, by its own count; 0 where it does not count (WebAuthn Level 3 section 6.1.1)';

create table vault.passkey_challenge (
    user_id    text        primary key,
    pool       text        not null,
    client     text        not null,
    challenge  bytea       not null,
    expires_at timestamptz not null
);
create index passkey_challenge_by_age on vault.passkey_challenge (expires_at);
comment on table vault.passkey_challenge is 'What an authenticator is to sign when a passkey is made: the last of each user; each serves once.';
comment on column vault.passkey_challenge.client is 'Through which client it was asked for, and has to come back';

grant select, insert, update, delete on vault.passkey, vault.passkey_challenge to signet_app;
