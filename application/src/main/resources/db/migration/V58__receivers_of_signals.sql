create table delivery.signal_receiver (
    pool       text        not null,
    client     text        not null,
    position   bigint      not null,
    began_at   timestamptz not null,
    heard_at   timestamptz not null,
    error      text,
    error_at   timestamptz,
    primary key (pool, client)
);
comment on table delivery.signal_receiver is 'Clients that are told of security events, and how far each has taken them';
comment on column delivery.signal_receiver.position is 'Place in the ledger up to which everything is settled';
comment on column delivery.signal_receiver.began_at is 'When it first asked; it is told of what came after';
comment on column delivery.signal_receiver.heard_at is 'When it last asked';
comment on column delivery.signal_receiver.error is 'Error code (RFC 8935 section 2.4) with which it last refused one';

create table delivery.signal_settled (
    pool     text   not null,
    client   text   not null,
    position bigint not null,
    primary key (pool, client, position)
);
comment on table delivery.signal_settled is
    'What a client has taken or refused beyond the position of its row; deleted once that has passed it';

grant select, insert, update on delivery.signal_receiver to signet_app;
grant select, insert, delete on delivery.signal_settled to signet_app;
