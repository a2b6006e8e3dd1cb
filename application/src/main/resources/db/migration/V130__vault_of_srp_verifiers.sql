create table vault.srp_verifier (
    credential text        primary key,
    user_id    text        not null,
    pool       text        not null,
    by_name    bytea       not null,
    by_uuid    bytea,
    created_at timestamptz not null
);
create index srp_verifier_by_user on vault.srp_verifier (user_id);

comment on table vault.srp_verifier is
    'By what a password is proved without being sent (SRP-6a): the present one of each user, kept like a hash.';
comment on column vault.srp_verifier.credential is 'Identifier of the credential, which events name';
comment on column vault.srp_verifier.user_id is 'Whose password it is';
comment on column vault.srp_verifier.pool is 'Pool of the user';
comment on column vault.srp_verifier.by_name is
    'Salt and verifier for the user name, sealed for credential and user';
comment on column vault.srp_verifier.by_uuid is
    'Salt and verifier for the UUID of the user, for those who sign in by an address; null where that is the user name';
comment on column vault.srp_verifier.created_at is 'When it was made';

grant select, insert, update, delete on vault.srp_verifier to signet_app;
