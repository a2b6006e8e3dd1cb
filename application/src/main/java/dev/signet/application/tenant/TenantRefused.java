package dev.signet.application.tenant;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;

/** Why a tenant is refused. */
public abstract sealed class TenantRefused extends Refusal {

    private TenantRefused(String message, String field) {
        super(message, field);
    }

    /** There is no such tenant, or none that one may know of. */
    @ErrorId(
            value = "tenant.not_found",
            kind = Kind.NOT_FOUND,
            when = "There is no tenant with that identifier, or it is not the operator's business.")
    public static final class TenantNotFound extends TenantRefused {
        /** Says so for whichever use case. */
        public TenantNotFound() {
            super("Tenant does not exist.", "tenant");
        }
    }
}
