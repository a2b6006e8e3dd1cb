create table vault.trigger_secret (
    pool            text        primary key,
    id              text        not null,
    sealed          bytea       not null,
    previous        text,
    previous_sealed bytea,
    previous_until  timestamptz
);
comment on table vault.trigger_secret is 'The secret that signs the calls of a pool''s triggers, sealed, and the one before it while receivers change over';
comment on column vault.trigger_secret.id is 'Its name in events; the seal is bound to it';
comment on column vault.trigger_secret.previous_until is 'Until when calls are signed with the one before it, too';

grant select, insert, update on vault.trigger_secret to signet_app;
