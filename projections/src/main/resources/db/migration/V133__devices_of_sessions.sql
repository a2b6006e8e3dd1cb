alter table lookup.session add column device text;
comment on column lookup.session.device is 'The device that the session began on; null where the pool keeps no track of them';
