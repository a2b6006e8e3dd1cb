package dev.signet.application.identitypool;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;

/** Why an identity pool is refused. */
public abstract sealed class IdentityPoolRefused extends Refusal {

    private IdentityPoolRefused(String message, String field) {
        super(message, field);
    }

    /** There is no such identity pool. */
    @ErrorId(
            value = "identity.pool_not_found",
            kind = Kind.NOT_FOUND,
            when = "There is no such identity pool, or it is another tenant's.")
    public static final class IdentityPoolNotFound extends IdentityPoolRefused {
        IdentityPoolNotFound() {
            super("Identity pool does not exist.", "identity_pool");
        }
    }

    /** The tenant has as many as it may. */
    @ErrorId(
            value = "identity.too_many_pools",
            kind = Kind.CONFLICT,
            when = "The tenant has as many identity pools as a tenant may have.")
    public static final class TooManyIdentityPools extends IdentityPoolRefused {
        TooManyIdentityPools(int most) {
            super("A tenant has at most " + most + " identity pools. Delete one first.", "tenant");
        }
    }

    /** Nobody could sign in there. */
    @ErrorId(
            value = "identity.user_pool_unknown",
            kind = Kind.INVALID,
            when = "An identity pool was to take tokens of a user pool or client that its tenant does not have.")
    public static final class UserPoolUnknown extends IdentityPoolRefused {
        UserPoolUnknown() {
            super("Name a user pool of the identity pool's own tenant, and a client of that pool.", "user_pools");
        }
    }
}
