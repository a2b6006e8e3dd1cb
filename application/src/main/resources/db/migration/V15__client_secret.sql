create table vault.client_secret (
    id     text  primary key,
    sealed bytea not null
);
comment on table vault.client_secret is 'Secrets of confidential app clients, sealed; events name them by id.';

grant select, insert, delete on vault.client_secret to signet_app;
