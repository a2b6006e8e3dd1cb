package dev.signet.domain.revocation;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;

/** Whose revocations somebody follows. */
public sealed interface Reach {

    /** All that there are. */
    Reach PLATFORM = new Platform();

    /** The identifier of the pool or the tenant, or the word {@code platform}. */
    String value();

    /** Those of one user pool. */
    record Pool(UserPoolId pool) implements Reach {

        @Override
        public String value() {
            return pool.value();
        }
    }

    /** Those of every pool of a tenant. */
    record Tenant(TenantId tenant) implements Reach {

        @Override
        public String value() {
            return tenant.value();
        }
    }

    /** Those of every pool. */
    record Platform() implements Reach {

        @Override
        public String value() {
            return "platform";
        }
    }
}
