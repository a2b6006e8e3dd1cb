create table vault.webhook (
    id     text  primary key,
    sealed bytea not null
);
comment on table vault.webhook is 'URLs of webhooks and the secrets that sign their requests, sealed; events name them by id.';

grant select, insert, delete on vault.webhook to signet_app;
