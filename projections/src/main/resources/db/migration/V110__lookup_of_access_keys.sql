create table lookup.access_key (
    id        text        primary key,
    operator  text        not null,
    issued_at timestamptz not null
);
comment on table lookup.access_key is 'Access keys that sign requests of operators; a withdrawn one has no row. Written in the transaction of the event; rebuildable.';
comment on column lookup.access_key.operator is 'In whose name, and with whose role, requests are signed with it';
create index access_key_operator on lookup.access_key (operator);

grant select, insert, update, delete on lookup.access_key to signet_app;
