alter table lookup.pool add column changed_at timestamptz;
comment on column lookup.pool.changed_at is 'When the settings changed last; null where they never did';
alter table lookup.client add column changed_at timestamptz;
comment on column lookup.client.changed_at is 'When the settings changed last; null where they never did';
