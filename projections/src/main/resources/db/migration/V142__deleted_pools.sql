alter table lookup.pool add column deleted_at timestamptz;
create index pool_deleted on lookup.pool (id) where deleted_at is not null;
comment on column lookup.pool.deleted_at is 'When the pool was deleted; its users are erased one after another from then on, and its history stays';
