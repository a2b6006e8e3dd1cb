create table lookup.session (
    id                 text        primary key,
    tenant             text        not null,
    pool               text        not null,
    user_id            text        not null,
    client             text        not null,
    authenticated_at   timestamptz not null,
    current_refresh    text,
    previous_refresh   text,
    replaced_at        timestamptz,
    refresh_expires_at timestamptz,
    last_used_at       timestamptz not null,
    ended_at           timestamptz,
    ended_by           text,
    version            bigint      not null
) with (fillfactor = 70);
create index session_open_by_user on lookup.session (user_id, id) where ended_at is null;
create index session_open_by_client on lookup.session (client, id) where ended_at is null;
comment on table lookup.session is 'Sessions as of the last committed event. Written in the transaction of the event; rebuildable.';
comment on column lookup.session.current_refresh is 'SHA-256 of the refresh token that is good now, base64url';
comment on column lookup.session.previous_refresh is 'SHA-256 of the one before, good for the grace period only';
comment on column lookup.session.replaced_at is 'When the current refresh token first took the place of the previous one';
comment on column lookup.session.ended_by is 'RevocationReason';
comment on column lookup.session.version is 'Sequence in the session''s stream of the last event';

grant select, insert, update, delete on lookup.session to signet_app;
