create table ledger.tree (
    id integer generated always as identity primary key,
    name text not null unique
);

comment on table ledger.tree is 'The Merkle trees: one for each user pool, for what belongs to a tenant alone, for the platform, and over the heads of all others; insert and select only';
comment on column ledger.tree.id is 'Short name of the tree in this database; appears in nothing that is signed';
comment on column ledger.tree.name is 'Identifier of the pool or tenant, or platform, or heads';

create table ledger.entry (
    position bigint primary key check (position > 0),
    -- No foreign key: the pass takes it from ledger.event in the same statement, the application cannot delete, and the check
    -- takes three times as long as the row. `signet audit fsck` looks for entries without an event.
    event bigint not null unique,
    at timestamptz not null default now(),
    -- No foreign key: the pass takes it from ledger.tree in the same statement, and a check for each event costs.
    tree integer not null,
    leaf_index bigint not null check (leaf_index >= 0),
    leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
    constraint entry_leaf unique (tree, leaf_index)
);

comment on table ledger.entry is 'The ledger: each finished event at a position, from 1, without holes; insert and select only';
comment on column ledger.entry.position is 'Place in the ledger; a tracking token is this one number';
comment on column ledger.entry.event is 'What stands there';
comment on column ledger.entry.at is 'When the sequencer gave the position';
comment on column ledger.entry.tree is 'The tree of which it is a leaf';
comment on column ledger.entry.leaf_index is 'Place in the tree, from 0, without holes';
comment on column ledger.entry.leaf_hash is 'Hash of the leaf; both are defined in docs/ledger-format.md';

-- Both functions are single expressions without settings of their own, so that PostgreSQL writes them out in the query
-- that calls them instead of calling them for each event.
create function ledger.leaf_text(value text) returns bytea
    language sql stable parallel safe
as $$
    select coalesce(int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8'), '\xffffffff'::bytea)
$$;
comment on function ledger.leaf_text(text) is 'A text as it stands in a leaf: its length in bytes, then UTF-8; only a length of -1 for none';

create function ledger.leaf(tree text, given bigint, e ledger.event, given_at timestamptz) returns bytea
    language sql stable parallel safe
as $$
    select '\x01'::bytea
        || ledger.leaf_text(tree)
        || int8send(given)
        || uuid_send((e).event_id)
        || ledger.leaf_text((e).stream)
        || int8send((e).sequence)
        || ledger.leaf_text((e).type)
        || ledger.leaf_text((e).name)
        || int4send((e).revision)
        || ledger.leaf_text((e).tenant)
        || ledger.leaf_text((e).pool)
        || int8send((extract(epoch from (e).at) * 1000000)::bigint)
        || int8send((extract(epoch from given_at) * 1000000)::bigint)
        || sha256((e).payload)
        || sha256((e).metadata)
$$;
comment on function ledger.leaf(text, bigint, ledger.event, timestamptz) is 'What a tree holds of an event, version 1 of docs/ledger-format.md';

grant select, insert on ledger.tree, ledger.entry to signet_app;
