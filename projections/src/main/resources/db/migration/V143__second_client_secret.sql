alter table lookup.client
    add column secret_at        timestamptz,
    add column second_secret    text,
    add column second_secret_at timestamptz;
comment on column lookup.client.secret_at is 'When that secret was made';
comment on column lookup.client.second_secret is 'Identifier of a newer secret in the vault, which is taken as well while the first is being replaced';
comment on column lookup.client.second_secret_at is 'When that one was made';
update lookup.client set secret_at = created_at where secret is not null;
