create table ledger.archive (
    id integer generated always as identity primary key,
    tree integer not null references ledger.tree (id),
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bigint,
    records bigint,
    first_position bigint,
    last_position bigint,
    checkpoint bigint,
    closed_at timestamptz not null default now(),
    emptied_at timestamptz,
    check ((emptied_at is null) = (sha256 is null))
);

comment on table ledger.archive is 'Files into which the bytes of closed streams went; the owner writes it';
comment on column ledger.archive.id is 'Number; the file is named by it';
comment on column ledger.archive.tree is 'Tree whose leaves the records are';
comment on column ledger.archive.sha256 is 'Digest of the file, lower-case hexadecimal; none until the bytes are in it alone';
comment on column ledger.archive.bytes is 'Length of the file';
comment on column ledger.archive.records is 'Events in the file';
comment on column ledger.archive.first_position is 'Place in the ledger of the first of them';
comment on column ledger.archive.last_position is 'Place of the last of them';
comment on column ledger.archive.checkpoint is 'Leaves under the checkpoint that the file is proved against';
comment on column ledger.archive.closed_at is 'When the streams were closed';
comment on column ledger.archive.emptied_at is 'When the bytes went out of the database';

alter table ledger.event
    alter column payload drop not null,
    alter column metadata drop not null,
    add column archive integer references ledger.archive (id),
    add column payload_sha256 bytea check (octet_length(payload_sha256) = 32),
    add column metadata_sha256 bytea check (octet_length(metadata_sha256) = 32),
    add constraint event_bytes check (
        (payload is null) = (metadata is null)
        and (payload is null) = (payload_sha256 is not null)
        and (payload is null) = (metadata_sha256 is not null)
        and (payload is not null or archive is not null));
create index event_archived on ledger.event (archive) where archive is not null;

comment on table ledger.event is 'Every fact, as the exact bytes that were written; insert and select only. The bytes of archived facts are in a file, their digests here';
comment on column ledger.event.payload is 'What happened; none once it is archived';
comment on column ledger.event.metadata is 'Who, from where and why; none once it is archived';
comment on column ledger.event.archive is 'Archive that the stream is closed for; nothing is appended to it any more';
comment on column ledger.event.payload_sha256 is 'Digest of the payload that is archived';
comment on column ledger.event.metadata_sha256 is 'Digest of the metadata that are archived';

-- The predecessor is read anyway, so that a stream is closed costs nothing to know. What is written has its bytes: a row
-- without them would stop the sequencer.
create or replace function ledger.stamp_event() returns trigger
    language plpgsql
as $$
declare
    predecessor xid8;
    closed integer;
begin
    new.stamp := pg_current_xact_id();
    new.archive := null;
    new.payload_sha256 := null;
    new.metadata_sha256 := null;
    if new.sequence > 0 then
        select e.stamp, e.archive into predecessor, closed
        from ledger.event e where e.stream = new.stream and e.sequence = new.sequence - 1;
        if not found then
            raise exception 'stream % has no event % before %', new.stream, new.sequence - 1, new.sequence
                using errcode = 'foreign_key_violation';
        end if;
        if closed is not null then
            raise exception 'stream % is closed for archive %', new.stream, closed using errcode = 'SG001';
        end if;
        new.stamp := greatest(new.stamp, predecessor);
    end if;
    return new;
end
$$;

grant select on ledger.archive to signet_app;
