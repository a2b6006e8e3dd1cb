package dev.signet.api.rest.pool;

import dev.signet.application.pool.KnownPool;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Instant;

/** A pool as operators see it. */
record PoolBody(UserPoolId poolId, TenantId tenantId, PoolSettings settings, Instant createdAt) {

    static PoolBody of(KnownPool pool) {
        return new PoolBody(pool.id(), pool.tenant(), pool.settings(), pool.createdAt());
    }
}
