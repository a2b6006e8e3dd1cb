create table delivery.export (
    id            text        primary key,
    tenant        text        not null,
    pool          text        not null,
    selection     text        not null,
    personal      boolean     not null,
    older         bigint[]    not null,
    why           text        not null,
    actor_kind    text        not null,
    actor_id      text,
    wanted        bigint      not null check (wanted >= 0),
    created_at    timestamptz not null default now(),
    state         text        not null default 'WAITING' check (state in ('WAITING', 'READY', 'FAILED')),
    held_until    timestamptz,
    attempts      integer     not null default 0,
    checkpoint    bigint,
    done          bigint      not null default 0,
    leaves        bigint,
    records       bigint,
    bytes         bigint,
    sha256        text,
    finished_at   timestamptz,
    check ((state = 'READY') = (sha256 is not null))
);

create index export_by_pool on delivery.export (pool, created_at desc, id desc);
create index export_waiting on delivery.export (created_at) where state = 'WAITING';

comment on table delivery.export is
    'Exports of pools that were asked for. The file is kept nowhere: the same selection under the same checkpoint gives the same bytes';
comment on column delivery.export.id is 'Identifier';
comment on column delivery.export.tenant is 'Tenant that owns the pool';
comment on column delivery.export.pool is 'User pool';
comment on column delivery.export.selection is 'Which events, as in the manifest';
comment on column delivery.export.personal is 'Whether personal data is opened in it';
comment on column delivery.export.older is 'Sizes of older checkpoints for which it holds consistency proofs';
comment on column delivery.export.why is 'Purpose that was given; names no person';
comment on column delivery.export.actor_kind is 'Kind of who asked for it';
comment on column delivery.export.actor_id is 'Who asked for it';
comment on column delivery.export.wanted is 'Position of the ledger that its checkpoint has to cover';
comment on column delivery.export.created_at is 'When it was asked for';
comment on column delivery.export.state is 'WAITING until a node has made it once and knows its digest';
comment on column delivery.export.held_until is 'Until when a node is at work on it, unless it renews that; another takes it up afterwards';
comment on column delivery.export.attempts is 'How often it was begun';
comment on column delivery.export.checkpoint is 'Leaves under the checkpoint that it is proved against';
comment on column delivery.export.done is 'Leaves done so far';
comment on column delivery.export.leaves is 'Leaves in all';
comment on column delivery.export.records is 'Events in the file';
comment on column delivery.export.bytes is 'Length of the file';
comment on column delivery.export.sha256 is 'Digest of the file, lower-case hexadecimal';
comment on column delivery.export.finished_at is 'When it was ready, or given up';

grant select, insert, update on delivery.export to signet_app;
