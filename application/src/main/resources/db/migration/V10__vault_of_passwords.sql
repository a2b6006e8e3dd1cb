create table vault.password (
    credential text        primary key,
    user_id    text        not null,
    pool       text        not null,
    sealed     bytea       not null,
    created_at timestamptz not null
);
create index password_by_user on vault.password (user_id, created_at desc, credential desc);
create index password_by_pool on vault.password (pool);

comment on table vault.password is
    'Password hashes, the present one and the remembered ones of each user. Which one is good now, the user''s events say.';
comment on column vault.password.credential is 'Identifier of the credential, which events name';
comment on column vault.password.user_id is 'Whose password it is';
comment on column vault.password.pool is 'Pool of the user';
comment on column vault.password.sealed is 'Argon2id hash in the PHC string format, sealed for credential and user';
comment on column vault.password.created_at is 'When the password was set; a hash with new parameters keeps it';

grant select, insert, update, delete on vault.password to signet_app;
