create table view.audit (
    position     bigint      primary key,
    event        bigint      not null unique,
    event_id     uuid        not null,
    at           timestamptz not null,
    sequenced_at timestamptz not null,
    tenant       text,
    pool         text,
    stream       text        not null,
    type         text        not null,
    revision     integer     not null,
    user_id      text,
    session_id   text,
    client_id    text,
    actor_kind   text        not null,
    actor_id     text,
    outcome      text        not null,
    source       text,
    request      text
);

-- Every search is one of these, newest first and cut by position.
create index audit_by_pool on view.audit (pool, position);
create index audit_by_pool_and_type on view.audit (pool, type, position);
create index audit_by_pool_and_outcome on view.audit (pool, outcome, position);
create index audit_by_tenant on view.audit (tenant, position);
create index audit_by_tenant_and_type on view.audit (tenant, type, position);
create index audit_by_tenant_and_outcome on view.audit (tenant, outcome, position);
create index audit_by_user on view.audit (user_id, position) where user_id is not null;
create index audit_by_session on view.audit (session_id, position) where session_id is not null;
create index audit_by_client on view.audit (client_id, position) where client_id is not null;
create index audit_by_source on view.audit (source, position) where source is not null;
create index audit_by_time on view.audit (sequenced_at, position);

comment on table view.audit is
    'The audit trail: one row for each position of the ledger, without holes. What happened in detail stays in ledger.event.';
comment on column view.audit.position is 'Place in the ledger';
comment on column view.audit.event is 'Row of ledger.event that holds the stored bytes';
comment on column view.audit.event_id is 'Identifier that the event carries in messages and exports';
comment on column view.audit.at is 'Time that the event claims';
comment on column view.audit.sequenced_at is
    'Time at which the ledger took it in; never falls from one position to the next, so that a range of time is a range of positions';
comment on column view.audit.tenant is 'Tenant it belongs to';
comment on column view.audit.pool is 'User pool it belongs to';
comment on column view.audit.stream is 'Aggregate that decided it';
comment on column view.audit.type is 'Name of the event';
comment on column view.audit.revision is 'Revision of the shape in which it is stored';
comment on column view.audit.user_id is 'User it happened to';
comment on column view.audit.session_id is 'Session it happened in';
comment on column view.audit.client_id is 'App client through which it happened, or that it is about';
comment on column view.audit.actor_kind is 'USER, OPERATOR, SYSTEM or ANONYMOUS';
comment on column view.audit.actor_id is 'Who did it, where they had proved who they are';
comment on column view.audit.outcome is 'SUCCEEDED, REFUSED, CHANGED or READ';
comment on column view.audit.source is
    'Keyed hash of the source address, base64url; none once the user has been deleted';
comment on column view.audit.request is 'Identifier of the request';

-- The application adds rows and empties the table for a rebuild; of a row it may only take the source away.
grant select, insert, truncate, update (source) on view.audit to signet_app;
