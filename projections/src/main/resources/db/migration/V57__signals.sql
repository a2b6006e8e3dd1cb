create table view.signal (
    position     bigint      primary key,
    event_id     uuid        not null,
    pool         text        not null,
    kind         text        not null,
    user_id      text,
    session      text,
    reason       text,
    actor_kind   text,
    at           timestamptz not null,
    sequenced_at timestamptz not null
);
create index signal_by_pool on view.signal (pool, position);
create unique index signal_by_event on view.signal (event_id);

comment on table view.signal is 'Security events that clients are told of, as signed tokens';
comment on column view.signal.position is 'Place in the ledger';
comment on column view.signal.event_id is 'Identifier that the event carries in messages and exports; the jti of the token';
comment on column view.signal.kind is 'SignalKind';
comment on column view.signal.user_id is 'Whom it is about; none where a session is not known any more';
comment on column view.signal.session is 'Session that ended';
comment on column view.signal.reason is 'RevocationReason, of a session that ended';
comment on column view.signal.actor_kind is 'Kind of actor who ended it';
comment on column view.signal.at is 'When it happened';
comment on column view.signal.sequenced_at is 'When the ledger took it in';

grant select, insert, truncate on view.signal to signet_app;
