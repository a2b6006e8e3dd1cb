create table lookup.user_group (
    id          text        primary key,
    pool        text        not null references lookup.pool (id),
    name        text        not null,
    description text        not null,
    precedence  integer,
    role        text,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    unique (pool, name)
);
create index user_group_by_pool on lookup.user_group (pool, id);
comment on table lookup.user_group is 'Groups as of the last committed event; a deleted group has no row. Written in the transaction of the event; rebuildable.';
comment on column lookup.user_group.name is 'Unique in the pool, told apart by case';
comment on column lookup.user_group.precedence is 'The role of the lowest is preferred; absent where the group is never preferred';
comment on column lookup.user_group.role is 'ARN of the role that members may take';
comment on column lookup.user_group.version is 'Number of the last event of its stream';

create table lookup.group_member (
    user_id  text        not null,
    group_id text        not null,
    added_at timestamptz not null,
    primary key (user_id, group_id)
);
create index group_member_by_group on lookup.group_member (group_id, user_id);
comment on table lookup.group_member is 'Which users are in which groups. Written in the transaction of the event; rebuildable.';

grant select, insert, update, delete on lookup.user_group, lookup.group_member to signet_app;
