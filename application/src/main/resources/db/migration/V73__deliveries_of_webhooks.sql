create table delivery.webhook_cursor (
    webhook       text        primary key,
    position      bigint      not null,
    due_at        timestamptz not null,
    attempts      integer     not null default 0,
    failing_since timestamptz,
    last_status   integer,
    last_error    text,
    last_at       timestamptz,
    moves         integer     not null default 0,
    holder        uuid,
    held_until    timestamptz
);
comment on table delivery.webhook_cursor is 'Up to where the events of a webhook have arrived';
comment on column delivery.webhook_cursor.position is 'Last position of the ledger up to which everything that is to be sent has arrived';
comment on column delivery.webhook_cursor.due_at is 'When the next attempt may be made';
comment on column delivery.webhook_cursor.attempts is 'How often the next event was tried in vain';
comment on column delivery.webhook_cursor.failing_since is 'When it was first tried in vain';
comment on column delivery.webhook_cursor.last_status is 'HTTP status of the last answer';
comment on column delivery.webhook_cursor.last_error is 'Why there was no answer, or none that took the event';
comment on column delivery.webhook_cursor.last_at is 'When the last attempt ended';
comment on column delivery.webhook_cursor.moves is 'How often an operator set the position; what was sent from before moves it no more';
comment on column delivery.webhook_cursor.holder is 'The turn that is at work on it; what another turn reports is void';
comment on column delivery.webhook_cursor.held_until is 'Until when, unless it reports; another node takes over afterwards';

create table delivery.webhook_delivery (
    webhook  text        not null,
    position bigint      not null,
    event_id uuid        not null,
    type     text        not null,
    state    text        not null check (state in ('DELIVERED', 'RETRYING')),
    attempts integer     not null,
    status   integer,
    error    text,
    millis   integer     not null,
    first_at timestamptz not null,
    last_at  timestamptz not null,
    primary key (webhook, position)
);
create index webhook_delivery_by_age on delivery.webhook_delivery (last_at);
comment on table delivery.webhook_delivery is 'What became of each event that was sent; kept for three days';
comment on column delivery.webhook_delivery.event_id is 'The event, and the identifier under which it is sent each time';
comment on column delivery.webhook_delivery.state is 'DELIVERED once the receiver took it; RETRYING before';
comment on column delivery.webhook_delivery.attempts is 'How often it was sent';
comment on column delivery.webhook_delivery.status is 'HTTP status of the last answer';
comment on column delivery.webhook_delivery.error is 'Why there was no answer';
comment on column delivery.webhook_delivery.millis is 'How long the last attempt took';

grant select, insert, update, delete on delivery.webhook_cursor, delivery.webhook_delivery to signet_app;
