create table lookup.webhook (
    id              text        primary key,
    tenant          text        not null,
    pool            text        not null,
    version         bigint      not null,
    name            text        not null,
    families        text[]      not null,
    personal        boolean     not null,
    url             text        not null,
    origin          text        not null,
    secret          text        not null,
    previous_secret text,
    previous_until  timestamptz,
    status          text        not null,
    reason          text,
    created_at      timestamptz not null
);
create index webhook_by_pool on lookup.webhook (pool, id);
create index webhook_that_sends on lookup.webhook (id) where status = 'ACTIVE';
comment on table lookup.webhook is 'Where events of pools are sent to. Written in the transaction of the event; rebuildable.';
comment on column lookup.webhook.version is 'Number of the last event of its stream';
comment on column lookup.webhook.families is 'EventFamily of the events that are sent; all where empty';
comment on column lookup.webhook.personal is 'Whether personal data is sent with them';
comment on column lookup.webhook.url is 'Names the URL, which is in the vault';
comment on column lookup.webhook.origin is 'Scheme, host and port of the URL';
comment on column lookup.webhook.secret is 'Names the secret that signs, which is in the vault';
comment on column lookup.webhook.previous_secret is 'Names the secret before it';
comment on column lookup.webhook.previous_until is 'Until when that one signs, too';
comment on column lookup.webhook.status is 'WebhookStatus: ACTIVE, PAUSED or SUSPENDED';
comment on column lookup.webhook.reason is 'SuspensionReason, where it is suspended';

grant select, insert, update, delete on lookup.webhook to signet_app;
