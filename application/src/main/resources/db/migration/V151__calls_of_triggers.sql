create table delivery.trigger_call (
    id      text        primary key,
    pool    text        not null,
    source  text        not null,
    trigger text        not null,
    outcome text        not null check (outcome in ('ANSWERED', 'REFUSED', 'INVALID', 'UNREACHABLE')),
    tries   integer     not null,
    millis  integer     not null,
    status  integer,
    error   text,
    at      timestamptz not null
);
create index trigger_call_by_pool on delivery.trigger_call (pool, id desc);
create index trigger_call_by_age on delivery.trigger_call (at);
comment on table delivery.trigger_call is 'What became of each call of a trigger, for looking into it; kept for three days, the event stays in the ledger';
comment on column delivery.trigger_call.id is 'The call, which is also its stream in the ledger and the identifier it is sent under; grows with time';
comment on column delivery.trigger_call.source is 'What just happened';
comment on column delivery.trigger_call.tries is 'How often it was sent; 0 where it was cut off or too busy';
comment on column delivery.trigger_call.status is 'HTTP status of the last answer';
comment on column delivery.trigger_call.error is 'Why there was no answer that could be taken; never what the trigger said';

grant select, insert, delete on delivery.trigger_call to signet_app;
