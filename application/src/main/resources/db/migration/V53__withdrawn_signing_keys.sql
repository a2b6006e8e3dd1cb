alter table vault.signing_key add column withdrawn_at timestamptz;
alter table vault.signing_key add check (withdrawn_at is null or retired_at is not null);
comment on column vault.signing_key.withdrawn_at is 'When nothing that it signed was accepted any more, before its time; none where that did not happen';
