-- The application runs as signet_app, which owns nothing: what it may do to each table is granted where the table is made.
-- Roles belong to the server and not to one database, so another Signet database may have made it already.
do $$
begin
    create role signet_app nologin;
exception
    when duplicate_object or unique_violation then null;
end
$$;

-- The owner of the schema must be able to `set role signet_app`; from PostgreSQL 16 on, creating a role no longer implies that.
-- Where the role exists and an administrator has granted it, the owner may lack the right to grant it again.
do $$
begin
    execute format('grant signet_app to %I', current_user);
exception
    when insufficient_privilege then
        if not pg_has_role(current_user, 'signet_app', 'member') then
            raise;
        end if;
end
$$;

create schema ledger;
comment on schema ledger is 'What happened: events, their positions, snapshots, and how far each projection has read';
create schema vault;
comment on schema vault is 'Secrets and keys: password hashes, codes, signing keys, subject keys; every value is sealed';
create schema delivery;
comment on schema delivery is 'Messages on their way to people';
create schema lookup;
comment on schema lookup is 'What sign-ins and token checks need: written in the transaction of the events';
create schema view;
comment on schema view is 'What people read: written by asynchronous projections, rebuildable from the ledger';

grant usage on schema ledger, vault, delivery, lookup, view to signet_app;
