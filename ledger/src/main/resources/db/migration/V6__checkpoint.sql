-- The tree over the checkpoints of all other trees exists from the beginning.
insert into ledger.tree (name) values ('heads');

create table ledger.epoch (
    number integer primary key check (number > 0),
    statement text,
    at timestamptz not null default now(),
    check ((number = 1) = (statement is null))
);

comment on table ledger.epoch is 'A ledger that went back behind its checkpoints goes on in the next epoch; select only, the owner begins one';
comment on column ledger.epoch.number is 'Counted from 1; the greatest is the one that lasts';
comment on column ledger.epoch.statement is 'Signed note that names the last head of the old epoch and the first of the new one; none for the first';
comment on column ledger.epoch.at is 'When it began';

insert into ledger.epoch (number) values (1);

create table ledger.tile (
    tree integer not null references ledger.tree (id),
    level smallint not null check (level between 0 and 7),
    index bigint not null check (index >= 0),
    hashes bytea not null check (octet_length(hashes) = 8192),
    root bytea not null check (octet_length(root) = 32),
    primary key (tree, level, index)
);
-- Hashes cannot be compressed.
alter table ledger.tile alter column hashes set storage external;

comment on table ledger.tile is 'Full tiles of the trees (C2SP tlog-tiles): 256 hashes each; insert and select only';
comment on column ledger.tile.tree is 'Tree it belongs to';
comment on column ledger.tile.level is '0 holds leaf hashes, each further one the roots of the tiles below';
comment on column ledger.tile.index is 'Place in the level, from 0';
comment on column ledger.tile.hashes is 'The hashes, one behind the other';
comment on column ledger.tile.root is 'Root over them: one hash of the level above';

create table ledger.checkpoint (
    tree integer not null references ledger.tree (id),
    size bigint not null check (size > 0),
    epoch integer not null references ledger.epoch (number),
    note text not null,
    position bigint not null check (position > 0),
    head_index bigint unique check (head_index >= 0),
    at timestamptz not null default now(),
    primary key (tree, size, epoch)
);

comment on table ledger.checkpoint is 'Signed heads of the trees (C2SP tlog-checkpoint), kept for ever; insert and select only';
comment on column ledger.checkpoint.tree is 'Tree of which it is the head';
comment on column ledger.checkpoint.size is 'Leaves in the tree';
comment on column ledger.checkpoint.epoch is 'Epoch in which it was signed';
comment on column ledger.checkpoint.note is 'The signed note, exactly as it is served';
comment on column ledger.checkpoint.position is 'Every event of the tree up to this position is in it';
comment on column ledger.checkpoint.head_index is 'Place of its text in the tree of heads, from 0 without holes; none for that tree''s own';
comment on column ledger.checkpoint.at is 'When it was signed';

grant select, insert on ledger.tile, ledger.checkpoint to signet_app;
grant select on ledger.epoch to signet_app;
