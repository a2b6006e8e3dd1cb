create table lookup.token_reuse (
    session text not null,
    token   text not null,
    primary key (session, token)
);
comment on table lookup.token_reuse is 'Replaced refresh tokens that came back to sessions that went on: each is recorded once. Written in the transaction of the event; rebuildable.';
comment on column lookup.token_reuse.token is 'SHA-256 of the refresh token, base64url';

grant select, insert, delete on lookup.token_reuse to signet_app;
