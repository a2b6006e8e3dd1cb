-- One-time codes. There is one live code for each thing a person may prove: a newer one takes the place of the older,
-- and what was already tried stays counted.
create table vault.code (
    user_id         text        not null,
    purpose         text        not null,
    slot            text        not null,
    code_id         text        not null unique,
    attribute       text        not null,
    hash            bytea       not null,
    attempts        integer     not null,
    max_attempts    integer     not null check (max_attempts > 0),
    window_start    timestamptz not null,
    window_attempts integer     not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    spent_at        timestamptz,
    primary key (user_id, purpose, slot)
);

comment on table vault.code is 'The latest one-time code of a person for a purpose, as a keyed hash.';
comment on column vault.code.slot is 'The attribute to be verified, so that e-mail and phone can be verified side by side; empty for other purposes.';
comment on column vault.code.code_id is 'Names this code in events; a re-sent code has another.';
comment on column vault.code.attribute is 'Which address the code was sent to.';
comment on column vault.code.hash is 'HMAC-SHA-256 under a key of the pool; never the digits.';
comment on column vault.code.attempts is 'Wrong tries at this code.';
comment on column vault.code.max_attempts is 'Wrong tries that void it, for this code and for all codes in the window.';
comment on column vault.code.window_start is 'When the hour began in which wrong tries are counted across re-sent codes.';
comment on column vault.code.window_attempts is 'Wrong tries in that hour, whichever code they were at.';
comment on column vault.code.spent_at is 'When the right code was used; it works once.';

grant select, insert, update, delete on vault.code to signet_app;
