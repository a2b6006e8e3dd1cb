package dev.signet.api.rest.access;

import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.operator.Administrator;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.util.Optional;

/** Knows which pool is whose. */
public interface PoolOwners {

    /** Whose pool it is now; empty where there is no such pool. */
    Optional<TenantId> tenantOf(UserPoolId pool);

    /**
     * Whose pool it is, for an operator who serves them.
     *
     * @throws DoorRefused where there is no such pool for the operator
     */
    default TenantId require(Administrator by, UserPoolId pool) {
        return tenantOf(pool)
                .filter(by::serves)
                .orElseThrow(() -> new DoorRefused(
                        DoorError.UNKNOWN_IDENTIFIER, "Nothing that you may see has this identifier.", "pool"));
    }
}
