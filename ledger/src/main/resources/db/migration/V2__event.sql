create table ledger.event (
    id bigint generated always as identity primary key,
    event_id uuid not null,
    type text not null,
    stream text not null,
    sequence bigint not null check (sequence >= 0),
    name text not null,
    revision integer not null,
    payload bytea not null,
    metadata bytea not null,
    tenant text,
    pool text,
    at timestamptz not null check (isfinite(at)),
    stamp xid8 not null,
    constraint event_stream_sequence unique (stream, sequence),
    -- Names of trees: what cannot be one would stop the sequencer, and what is one already would mix two trees.
    constraint event_tree check (
        coalesce(pool, tenant, '-') !~ '[^A-Za-z0-9_.:-]'
        and length(coalesce(pool, tenant, '-')) between 1 and 128
        and coalesce(pool, tenant, '-') not in ('heads', 'platform'))
);

-- The order in which events enter the ledger.
create index event_order on ledger.event (stamp, id);

comment on table ledger.event is 'Every fact, as the exact bytes that were written; insert and select only';
comment on column ledger.event.id is 'Order of arrival; has holes and may become visible out of order, so readers follow ledger.entry';
comment on column ledger.event.event_id is 'Identifier that the event carries in messages and exports';
comment on column ledger.event.type is 'Kind of aggregate that decided it';
comment on column ledger.event.stream is 'Prefixed identifier of the aggregate';
comment on column ledger.event.sequence is 'Place in the stream, from 0, without holes';
comment on column ledger.event.name is 'Stable dotted name; never a class name';
comment on column ledger.event.revision is 'Revision of the shape of the payload';
comment on column ledger.event.payload is 'What happened';
comment on column ledger.event.metadata is 'Who, from where and why';
comment on column ledger.event.tenant is 'Tenant it belongs to; none for events of the platform';
comment on column ledger.event.pool is 'User pool it belongs to; none for events of a tenant or of the platform';
comment on column ledger.event.at is 'Time claimed by the event; the ledger''s own time is ledger.entry.at';
comment on column ledger.event.stamp is 'Transaction that wrote it, or the stamp of its predecessor where that is higher; set by the database';

-- A transaction can have its number long before it reads the stream it appends to, so numbers alone could order a
-- successor before its predecessor. Never falling below the predecessor keeps every stream in order, and a stamp below
-- the oldest running transaction still proves that the writer has finished, because its own number is no higher.
create function ledger.stamp_event() returns trigger
    language plpgsql
as $$
declare
    predecessor xid8;
begin
    new.stamp := pg_current_xact_id();
    if new.sequence > 0 then
        select e.stamp into predecessor from ledger.event e where e.stream = new.stream and e.sequence = new.sequence - 1;
        if not found then
            raise exception 'stream % has no event % before %', new.stream, new.sequence - 1, new.sequence
                using errcode = 'foreign_key_violation';
        end if;
        new.stamp := greatest(new.stamp, predecessor);
    end if;
    return new;
end
$$;
comment on function ledger.stamp_event() is 'Stamps an event with its place in the order of the ledger and refuses a hole in its stream';

create trigger stamp_event before insert on ledger.event for each row execute function ledger.stamp_event();

grant select, insert on ledger.event to signet_app;
