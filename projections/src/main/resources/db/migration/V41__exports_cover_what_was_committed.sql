alter table delivery.export add column asked bigint not null default 0;
alter table delivery.export alter column wanted drop not null;

comment on column delivery.export.asked is
    'Highest event there was when it was asked for; the ledger may not have taken it in yet';
comment on column delivery.export.wanted is
    'Position of the ledger that its checkpoint has to cover; absent until everything has one that was there when it was asked for';
