create table lookup.device (
    id                    text        primary key,
    user_id               text        not null,
    pool                  text        not null,
    status                text        not null,
    name                  bytea,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    last_authenticated_at timestamptz
);
create index device_by_user on lookup.device (user_id, created_at, id);
comment on table lookup.device is 'Devices that users have confirmed and not forgotten; none of a deleted user. Written in the transaction of the event; rebuildable.';
comment on column lookup.device.user_id is 'Whose device it is';
comment on column lookup.device.pool is 'Pool of the user';
comment on column lookup.device.status is 'REMEMBERED or NOT_REMEMBERED';
comment on column lookup.device.name is 'What it is called, sealed with the user''s own key; null where it has no name';
comment on column lookup.device.updated_at is 'When its status last changed';
comment on column lookup.device.last_authenticated_at is 'When a session last began on it; null before the first one after it was confirmed';

grant select, insert, update, delete on lookup.device to signet_app;
