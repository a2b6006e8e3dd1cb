alter table lookup.client
    add column push_url text,
    add column push_origin text,
    add column push_authorization text;
comment on column lookup.client.push_url is 'Names the URL, in the vault, that security events are pushed to; absent where none are';
comment on column lookup.client.push_origin is 'Scheme, host and port of it';
comment on column lookup.client.push_authorization is 'Names what the push is authorized by, in the vault; absent where nothing is sent';
create index client_by_push on lookup.client (id) where push_url is not null;
