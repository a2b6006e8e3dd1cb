create schema rebuild;
comment on schema rebuild is
    'Views on their way: a table is filled here beside the live one of schema view, and then takes its place';
grant usage on schema rebuild to signet_app;

create table rebuild.run (
    projection    text        primary key,
    requested_by  text        not null,
    started_at    timestamptz not null,
    position      bigint      not null default 0 check (position >= 0),
    worked_millis bigint      not null default 0 check (worked_millis >= 0),
    trouble       text
);
comment on table rebuild.run is 'Rebuilds under way; the row goes when the new tables take their place';
comment on column rebuild.run.projection is 'View that is rebuilt';
comment on column rebuild.run.requested_by is 'Who asked for it';
comment on column rebuild.run.started_at is 'When';
comment on column rebuild.run.position is 'Place in the ledger up to which the new tables are filled; moves in the transaction that fills them';
comment on column rebuild.run.worked_millis is 'Time that was spent on filling them, without pauses';
comment on column rebuild.run.trouble is 'Kind of error that the last attempt ended in; none while all goes well';
grant select, insert, update, delete on rebuild.run to signet_app;

-- The application owns no table, so it cannot make, exchange or drop one. These functions do, as the owner and for the
-- tables of schema view alone. What they copy is what the live table has: later migrations need not know of them.

create function rebuild.live(names text[]) returns setof regclass
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    name text;
begin
    foreach name in array names loop
        if not exists (select from pg_class c
                       where c.oid = to_regclass(format('view.%I', name)) and c.relkind = 'r') then
            raise exception 'view.% is no table', name;
        end if;
        return next to_regclass(format('view.%I', name));
    end loop;
end
$$;
comment on function rebuild.live is 'The live tables of these names, in this order; refuses what is none';

create function rebuild.discard(names text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text;
begin
    perform rebuild.live(names);
    foreach name in array names loop
        execute format('drop table if exists rebuild.%I cascade', name);
    end loop;
end
$$;
comment on function rebuild.discard is 'Drops the new tables';

create function rebuild.copy_rights(live regclass, name text) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    statement text;
begin
    for statement in
        select format('grant %s%s on rebuild.%I to %s', held.privilege_type, held.columns, name,
                      case held.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(held.grantee)) end)
        from (select a.privilege_type, a.grantee, '' as columns
              from pg_class c, aclexplode(c.relacl) a
              where c.oid = live and a.grantee <> c.relowner
              union all
              select a.privilege_type, a.grantee, format(' (%I)', t.attname)
              from pg_attribute t join pg_class c on c.oid = t.attrelid, aclexplode(t.attacl) a
              where t.attrelid = live and a.grantee <> c.relowner) as held
    loop
        execute statement;
    end loop;
end
$$;
comment on function rebuild.copy_rights is 'Gives the new table the rights of the live one';

create function rebuild.prepare(names text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text;
    statement text;
begin
    perform rebuild.discard(names);
    foreach name in array names loop
        execute format(
            'create table rebuild.%1$I (like view.%1$I including all excluding indexes)', name);
        execute format('comment on table rebuild.%I is %L', name,
                       obj_description(format('view.%I', name)::regclass, 'pg_class'));
        perform rebuild.copy_rights(format('view.%I', name)::regclass, name);
    end loop;
    -- Under their own names, which a later migration may use; foreign keys last, when all tables are there.
    for statement in
        select format('alter table rebuild.%I add constraint %I %s', c.relname, k.conname,
                      replace(pg_get_constraintdef(k.oid), ' REFERENCES view.', ' REFERENCES rebuild.'))
        from pg_constraint k join pg_class c on c.oid = k.conrelid
        where k.conrelid in (select rebuild.live(names)) and k.contype in ('p', 'u', 'x', 'f')
        order by k.contype = 'f', k.conname
    loop
        execute statement;
    end loop;
    for statement in
        select replace(pg_get_indexdef(i.indexrelid), ' ON view.', ' ON rebuild.')
        from pg_index i
        where i.indrelid in (select rebuild.live(names))
          and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = i.indrelid)
    loop
        execute statement;
    end loop;
end
$$;
comment on function rebuild.prepare is 'Makes empty tables like the live ones: columns, constraints, indexes, rights, comments';

create function rebuild.analyse(names text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text;
begin
    perform rebuild.live(names);
    foreach name in array names loop
        execute format('analyze rebuild.%I', name);
    end loop;
end
$$;
comment on function rebuild.analyse is 'Lets the planner know the new tables before their first reader comes';

create function rebuild.hold(names text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    execute (select format('lock table %s in access exclusive mode', string_agg(live::text, ', ' order by place))
             from rebuild.live(names) with ordinality as l (live, place));
end
$$;
comment on function rebuild.hold is 'Keeps readers and writers away from the live tables until the transaction ends';

create function rebuild.shape(held text, names text[]) returns text
    language sql stable set search_path = pg_catalog, pg_temp as $$
    select string_agg(format('%s.%s %s %s', c.relname, t.attname, format_type(t.atttypid, t.atttypmod), t.attnotnull),
                      ', ' order by c.relname, t.attname)
    from pg_class c join pg_attribute t on t.attrelid = c.oid
    where c.relnamespace = held::regnamespace and c.relname = any (names) and t.attnum > 0 and not t.attisdropped
$$;
comment on function rebuild.shape is 'The columns of tables of a schema, to compare';

create function rebuild.switch(names text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text;
begin
    perform rebuild.hold(names);
    if rebuild.shape('view', names) is distinct from rebuild.shape('rebuild', names) then
        raise exception 'the live tables have changed since the rebuild began: begin it again';
    end if;
    execute (select 'drop table ' || string_agg(live::text, ', ') from rebuild.live(names) as live);
    foreach name in array names loop
        execute format('alter table rebuild.%I set schema view', name);
    end loop;
end
$$;
comment on function rebuild.switch is 'Puts the new tables in the place of the live ones and drops those';

revoke all on all functions in schema rebuild from public;
grant execute on function
    rebuild.discard(text[]), rebuild.prepare(text[]), rebuild.analyse(text[]), rebuild.hold(text[]), rebuild.switch(text[])
    to signet_app;
