create table vault.access_key (
    id     text  primary key,
    sealed bytea not null
);
comment on table vault.access_key is 'Secrets of the access keys of operators, sealed rather than hashed: signatures are keyed with them. Events name them by id.';

grant select, insert, delete on vault.access_key to signet_app;
