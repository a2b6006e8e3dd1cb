package dev.signet.projections.audit;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Whose history is asked for. Where tenant and pool are both given, both must hold, so that a pool of another tenant has
 * no history for those who ask.
 *
 * @param tenant the only tenant; all where absent
 * @param pool the only pool; all of the tenant where absent
 */
public record AuditScope(
        @Nullable TenantId tenant, @Nullable UserPoolId pool) {

    /** The whole ledger: for those who may see every tenant. */
    public static final AuditScope EVERYTHING = new AuditScope(null, null);

    /** One tenant with all its pools. */
    public static AuditScope of(TenantId tenant) {
        return new AuditScope(tenant, null);
    }

    /** One pool, on condition that it belongs to {@code tenant}. */
    public static AuditScope of(TenantId tenant, UserPoolId pool) {
        return new AuditScope(tenant, pool);
    }
}
