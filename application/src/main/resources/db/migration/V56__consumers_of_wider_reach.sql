-- Operators follow all pools of their tenant, or all there are, beside the clients that follow one.
alter table delivery.revocation_consumer rename column pool to reach;
alter table delivery.revocation_consumer rename column client to credential;
alter table delivery.revocation_acknowledgement rename column pool to reach;
alter table delivery.revocation_acknowledgement rename column client to credential;

comment on table delivery.revocation_consumer is 'Who follows revocations, and how far each says it is';
comment on column delivery.revocation_consumer.reach is 'The pool or the tenant whose revocations it follows, or the word platform';
comment on column delivery.revocation_consumer.credential is 'App client or operator as which it proved itself';
comment on table delivery.revocation_acknowledgement is
    'When a consumer said that it refuses what was revoked from after_position up to position; one row for each step that held a revocation within its reach';
