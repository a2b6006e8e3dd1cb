create table delivery.revocation_consumer (
    pool          text        not null,
    client        text        not null,
    name          text        not null,
    position      bigint      not null,
    first_seen_at timestamptz not null,
    heard_at      timestamptz not null,
    primary key (pool, client, name)
);
comment on table delivery.revocation_consumer is 'Who follows the revocations of a pool, and how far each says it is';
comment on column delivery.revocation_consumer.client is 'App client with whose secret it proved itself';
comment on column delivery.revocation_consumer.name is 'What it calls itself, such as the name of the instance';
comment on column delivery.revocation_consumer.position is 'Last position of the ledger up to which it refuses what was revoked';
comment on column delivery.revocation_consumer.first_seen_at is 'When it first said so; earlier revocations were nothing to it';
comment on column delivery.revocation_consumer.heard_at is 'When it last said so';

create table delivery.revocation_acknowledgement (
    pool           text        not null,
    client         text        not null,
    name           text        not null,
    position       bigint      not null,
    after_position bigint      not null,
    at             timestamptz not null,
    primary key (pool, client, name, position)
);
comment on table delivery.revocation_acknowledgement is
    'When a consumer said that it refuses what was revoked from after_position up to position; one row for each step that held a revocation of its pool';

-- A receipt is evidence: what was acknowledged can be added to and never changed.
grant select, insert, update on delivery.revocation_consumer to signet_app;
grant select, insert on delivery.revocation_acknowledgement to signet_app;
