alter table lookup.revocation_order
    alter column pool drop not null,
    add column signing_key text,
    add column part_of     text;
create index revocation_order_by_tenant on lookup.revocation_order (tenant, id) where pool is null;
create index revocation_order_by_whole on lookup.revocation_order (part_of) where part_of is not null;
comment on column lookup.revocation_order.pool is 'None for an order that concerns the tenant as a whole';
comment on column lookup.revocation_order.scope is 'RevocationScope: SESSION, USER, CLIENT, POOL, TENANT or SIGNING_KEY';
comment on column lookup.revocation_order.part_of is 'The order for the tenant that this one, for one of its pools, helps to carry out';

alter table view.revocation add column kid text;
comment on column view.revocation.scope is
    'SESSION: this one; CLIENT, POOL: every session that began before at; SIGNING_KEY: every token signed by kid';
comment on column view.revocation.kid is 'Key whose tokens are refused';
