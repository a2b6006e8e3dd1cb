create table vault.console_session (
    ticket    bytea       primary key check (length(ticket) = 32),
    pool      text        not null,
    session   text        not null,
    opened_at timestamptz not null,
    used_at   timestamptz not null,
    closes_at timestamptz not null
);
create index console_session_by_end on vault.console_session (closes_at);

comment on table vault.console_session is 'Browsers in which an operator is signed in at the console. No event knows of it; whoever empties it signs all of them out of the console.';
comment on column vault.console_session.ticket is 'SHA-256 of what the cookie holds';
comment on column vault.console_session.pool is 'The system pool';
comment on column vault.console_session.session is 'Session of the operator; once it has ended the ticket opens nothing';
comment on column vault.console_session.used_at is 'When somebody was last at work here, to the minute; a page that refreshes itself does not count';
comment on column vault.console_session.closes_at is 'When it closes, whoever is at work';

grant select, insert, update, delete on vault.console_session to signet_app;
