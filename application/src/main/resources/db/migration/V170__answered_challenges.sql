create table vault.answered_challenge (
    id         bytea       primary key,
    expires_at timestamptz not null
);
create index answered_challenge_by_age on vault.answered_challenge (expires_at);

comment on table vault.answered_challenge is
    'Challenges of pools'' own triggers that were answered, rightly or wrongly, so that none is answered again. For a few minutes.';
comment on column vault.answered_challenge.id is 'Random bytes that the sealed state of the challenge carries';
comment on column vault.answered_challenge.expires_at is 'When the state is of no use any more';

grant select, insert, update, delete on vault.answered_challenge to signet_app;
