package dev.signet.api.rest.access;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.util.Optional;

/** Knows which pool is whose. */
public interface PoolOwners {

    /** Whose pool it is now; empty where there is no such pool. */
    Optional<TenantId> tenantOf(UserPoolId pool);
}
