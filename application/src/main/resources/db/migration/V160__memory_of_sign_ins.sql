create table vault.sign_in_memory (
    user_id    text        primary key,
    sealed     bytea       not null,
    changed_at timestamptz not null
);
comment on table vault.sign_in_memory is
    'What is remembered of a user''s sign-ins where the pool assesses risk: by it a new device, a new country and impossible travel are told.';
comment on column vault.sign_in_memory.sealed is
    'Keyed hashes of devices, countries, and where and when the last one was: JSON sealed with the user''s own key';
comment on column vault.sign_in_memory.changed_at is 'When the user signed in last';

grant select, insert, update, delete on vault.sign_in_memory to signet_app;
