-- For those who follow all pools of a tenant, or all there are.
alter table view.revocation add column tenant text;
update view.revocation r set tenant = v.tenant
from ledger.entry n join ledger.event v on v.id = n.event
where n.position = r.position;
alter table view.revocation alter column tenant set not null;

create index revocation_by_tenant on view.revocation (tenant, position);
create index revocation_by_tenant_and_time on view.revocation (tenant, sequenced_at);
create index revocation_by_time on view.revocation (sequenced_at);
comment on column view.revocation.tenant is 'Whose pool it is';
