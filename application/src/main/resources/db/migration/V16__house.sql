create table lookup.house (
    name text primary key,
    id   text not null
);
comment on table lookup.house is 'What Signet made for itself at its first start, so that every later start finds it again.';
comment on column lookup.house.name is 'system_pool, console_client, first_operator; demo_pool and demo_client where asked for';
comment on column lookup.house.id is 'Identifier of it';

grant select, insert, update on lookup.house to signet_app;
