create table vault.device_verifier (
    device     text        primary key,
    user_id    text        not null,
    sealed     bytea       not null,
    created_at timestamptz not null
);
create index device_verifier_by_user on vault.device_verifier (user_id);

comment on table vault.device_verifier is
    'By what devices prove to be themselves (SRP-6a): each made its own secret and told only this.';
comment on column vault.device_verifier.device is 'Identifier of the device';
comment on column vault.device_verifier.user_id is 'Whose device it is';
comment on column vault.device_verifier.sealed is 'Salt and verifier, sealed for device and user';
comment on column vault.device_verifier.created_at is 'When the device was confirmed';

grant select, insert, update, delete on vault.device_verifier to signet_app;
