create table lookup.operator (
    id      text   primary key,
    user_id text   not null unique,
    role    text   not null,
    tenant  text,
    version bigint not null
);
comment on table lookup.operator is 'Operators as of the last committed event; a dismissed one has no row. Written in the transaction of the event; rebuildable.';
comment on column lookup.operator.user_id is 'The user of the system pool who is the operator';
comment on column lookup.operator.tenant is 'The one tenant that the role is for; absent for all';

grant select, insert, update, delete on lookup.operator to signet_app;
