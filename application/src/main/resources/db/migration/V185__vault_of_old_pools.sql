create table vault.old_pool_secrets (
    pool   text  primary key,
    sealed bytea not null
);
comment on table vault.old_pool_secrets is 'By what the old pool is asked from which a pool takes users over, sealed';
comment on column vault.old_pool_secrets.pool is 'The pool that takes users over; the seal is bound to it';

grant select, insert, update, delete on vault.old_pool_secrets to signet_app;
