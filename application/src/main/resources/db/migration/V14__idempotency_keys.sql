-- A creating call that carries an Idempotency-Key is carried out once, however often it is sent within a day.

create table lookup.idempotency (
    key         bytea       primary key check (length(key) = 32),
    claim       uuid        not null,
    fingerprint bytea       not null check (length(fingerprint) = 32),
    state       text        not null check (state in ('RUNNING', 'COMMITTED', 'ANSWERED')),
    status      integer,
    sealed      bytea,
    lapses_at   timestamptz not null,
    expires_at  timestamptz not null,
    check ((state = 'ANSWERED') = (sealed is not null)),
    check ((state = 'ANSWERED') = (status is not null))
);

comment on table lookup.idempotency is 'What became of calls with an Idempotency-Key. No event knows of it; it may be emptied at the price of repeated calls.';
comment on column lookup.idempotency.key is 'Keyed hash of caller, route and the key that the caller chose.';
comment on column lookup.idempotency.claim is 'Which attempt holds the key; a lapsed attempt that comes back finds another one here and is undone.';
comment on column lookup.idempotency.fingerprint is 'Keyed hash of the request body.';
comment on column lookup.idempotency.state is 'RUNNING, COMMITTED (its effect is durable, written in the same transaction) or ANSWERED.';
comment on column lookup.idempotency.status is 'HTTP status of the answer.';
comment on column lookup.idempotency.sealed is 'The answer, sealed: it may show a secret that is shown only once.';
comment on column lookup.idempotency.lapses_at is 'When a RUNNING attempt counts as dead.';
comment on column lookup.idempotency.expires_at is 'When the key may be used anew.';

create index idempotency_by_age on lookup.idempotency (expires_at);

grant select, insert, update, delete on lookup.idempotency to signet_app;
