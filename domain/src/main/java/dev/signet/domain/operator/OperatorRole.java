package dev.signet.domain.operator;

import dev.signet.domain.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/** What an operator may do. */
public enum OperatorRole {
    /** Everything, for every tenant. */
    PLATFORM_ADMINISTRATOR,
    /** Everything within one tenant. */
    TENANT_ADMINISTRATOR,
    /** Read the audit trail and everything else, change nothing. */
    AUDITOR,
    /** Read settings and users, not the audit trail. */
    READ_ONLY;

    /** Refuses a platform administrator of one tenant and a tenant administrator of none. */
    void requireReach(@Nullable TenantId tenant) {
        if (this == PLATFORM_ADMINISTRATOR && tenant != null) {
            throw new IllegalArgumentException("tenant must be absent for a platform administrator");
        }
        if (this == TENANT_ADMINISTRATOR && tenant == null) {
            throw new IllegalArgumentException("tenant must be given for a tenant administrator");
        }
    }
}
