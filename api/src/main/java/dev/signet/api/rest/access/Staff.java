package dev.signet.api.rest.access;

import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * An operator at the door.
 *
 * @param operator who it is
 * @param role what they may do
 * @param tenant the one tenant they may do it for; absent for all
 */
public record Staff(
        OperatorId operator, OperatorRole role, @Nullable TenantId tenant) {

    /** Whether the tenant is this operator's business. */
    public boolean serves(TenantId other) {
        return tenant == null || tenant.equals(other);
    }
}
