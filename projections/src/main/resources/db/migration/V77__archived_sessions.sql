create table lookup.archived_session (
    id        text    primary key,
    tenant    text    not null,
    pool      text    not null,
    user_id   text    not null,
    archive   integer not null references ledger.archive (id)
);
create index archived_session_by_user on lookup.archived_session (user_id, id);
create index archived_session_by_archive on lookup.archived_session (archive);
comment on table lookup.archived_session is 'Sessions, failed sign-ins among them, whose records are in an archive, or on their way there: which archives hold something of a person. The owner writes it.';
comment on column lookup.archived_session.user_id is 'Whose session it was, or who it was tried for';

grant select on lookup.archived_session to signet_app;
