-- The budget of wrong tries belongs to the code that was sent, and how many are sent is limited instead. Names that
-- nobody has, and accounts that were sent nothing, have codes that nobody knows, so that tries at them end alike.

alter table vault.code
    drop column window_start,
    drop column window_attempts,
    add column decoy boolean not null default false;
create index code_decoy on vault.code (expires_at) where decoy;
comment on column vault.code.user_id is 'Whose code it is; for a name that nobody has, an identifier made from its keyed hash.';
comment on column vault.code.max_attempts is 'Wrong tries that void it.';
comment on column vault.code.decoy is 'Nobody was sent it, and no digits are right.';

create table vault.code_sending (
    subject      bytea       primary key,
    window_start timestamptz not null,
    sent         integer     not null check (sent > 0)
);
create index code_sending_by_age on vault.code_sending (window_start);
comment on table vault.code_sending is 'How many codes were asked for within an hour. Names that nobody has are counted like any other.';
comment on column vault.code_sending.subject is 'Keyed hash of what the code is for and of a name with the source that asked, an account or an address.';
comment on column vault.code_sending.window_start is 'When the hour began.';
comment on column vault.code_sending.sent is 'Codes asked for in that hour, with those that were refused.';

grant select, insert, update, delete on vault.code_sending to signet_app;
