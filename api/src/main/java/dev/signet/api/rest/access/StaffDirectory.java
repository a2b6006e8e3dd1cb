package dev.signet.api.rest.access;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.util.Optional;

/** Knows who administers Signet and what belongs to whom; every answer is as of now. */
public interface StaffDirectory {

    /** The operator who signed in as this user of the system pool; empty for everybody else. */
    Optional<Staff> staff(Bearer bearer);

    /** Whose pool it is; empty where there is no such pool. */
    Optional<TenantId> tenantOf(UserPoolId pool);
}
