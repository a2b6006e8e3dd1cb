create table ledger.witness (
    place text primary key,
    kind text not null,
    target text not null,
    tree text not null,
    tried_at timestamptz,
    failing_since timestamptz,
    failure text,
    contradicted boolean not null default false,
    check ((failing_since is null) = (failure is null)),
    check (not contradicted or failure is not null)
);

comment on table ledger.witness is 'Places outside that keep checkpoints, and how the last attempt to reach each went';
comment on column ledger.witness.place is 'Name that the settings give it';
comment on column ledger.witness.kind is 'directory, bucket, http, witness or time-stamp';
comment on column ledger.witness.target is 'Where it is, without secrets';
comment on column ledger.witness.tree is 'Tree whose checkpoints it gets';
comment on column ledger.witness.tried_at is 'When something was last brought there, or should have been';
comment on column ledger.witness.failing_since is 'When the first of the attempts was that have failed since the last good one; null where none has';
comment on column ledger.witness.failure is 'Why the last attempt failed; null where it did not';
comment on column ledger.witness.contradicted is 'Whether it failed because the place has kept something else than the ledger has';

create table ledger.witnessed (
    place text not null references ledger.witness (place),
    tree text not null,
    epoch integer not null check (epoch > 0),
    size bigint not null check (size > 0),
    at timestamptz not null default now(),
    receipt bytea,
    primary key (place, tree, epoch, size)
);

comment on table ledger.witnessed is 'Which checkpoints were brought where; insert and select only';
comment on column ledger.witnessed.place is 'Place that took it';
comment on column ledger.witnessed.tree is 'Tree of the checkpoint';
comment on column ledger.witnessed.epoch is 'Epoch of the checkpoint';
comment on column ledger.witnessed.size is 'Leaves under the checkpoint';
comment on column ledger.witnessed.at is 'When the place had taken it';
comment on column ledger.witnessed.receipt is 'What it gave for it: the note with its signature, or a time-stamp token; null where it gives nothing';

grant select, insert, update on ledger.witness to signet_app;
grant select, insert on ledger.witnessed to signet_app;
