-- The names of an account that is gone can be had by nobody for a while. The row that claimed them stays for that time,
-- so that the one unique index decides who gets a name.

alter table lookup.login_name
    alter column user_id drop not null,
    add column held_until timestamptz,
    add check ((user_id is null) = (held_until is not null));
create index login_name_held on lookup.login_name (held_until) where held_until is not null;
comment on column lookup.login_name.user_id is 'Who signs in by it; nobody while it is held';
comment on column lookup.login_name.held_until is
    'Until when nobody can have it: the account that had it is gone. No event tells these rows anew; without them names are free early.';
