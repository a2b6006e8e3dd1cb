-- Operators follow all pools of their tenant, or all there are, beside the clients that follow one pool.
comment on table delivery.revocation_consumer is 'Who follows revocations, and how far each says it is';
comment on column delivery.revocation_consumer.pool is
    'Whose revocations it follows: a pool, for an operator also a tenant, or the word platform';
comment on column delivery.revocation_consumer.client is 'App client or operator as which it proved itself';
comment on table delivery.revocation_acknowledgement is
    'When a consumer said that it refuses what was revoked from after_position up to position; one row for each step that held a revocation within its reach';
