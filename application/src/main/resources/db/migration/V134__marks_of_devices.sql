create table vault.device_mark (
    device     text        not null,
    client     text        not null,
    user_id    text        not null,
    session    text        not null,
    expires_at timestamptz not null,
    primary key (device, client)
);
create index device_mark_by_age on vault.device_mark (expires_at);
create index device_mark_by_user on vault.device_mark (user_id);

comment on table vault.device_mark is
    'Sign-ins in which a first factor was proved and a remembered device is to prove to be itself, for clients that do not send back the state of it. For a few minutes.';
comment on column vault.device_mark.device is 'Identifier of the device';
comment on column vault.device_mark.client is 'Through which app client';
comment on column vault.device_mark.user_id is 'Who proved the first factor';
comment on column vault.device_mark.session is 'State of the sign-in, sealed';
comment on column vault.device_mark.expires_at is 'When it is too late to go on';

grant select, insert, update, delete on vault.device_mark to signet_app;
