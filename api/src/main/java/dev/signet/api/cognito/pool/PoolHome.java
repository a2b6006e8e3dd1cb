package dev.signet.api.cognito.pool;

import dev.signet.application.operator.Administrator;
import dev.signet.domain.tenant.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says which tenant a new pool is of: the one that the key is for, or the one that a tag names. */
final class PoolHome {

    /** The tag by which the key of a platform administrator names a tenant. */
    static final String TAG = "signet:tenant";

    private PoolHome() {}

    static TenantId of(Administrator by, @Nullable Map<String, String> tags) {
        String named = tags == null ? null : tags.get(TAG);
        if (named != null) {
            return tenant(named);
        }
        if (by.tenant() == null) {
            throw new IllegalArgumentException("UserPoolTags must name the pool's tenant by the tag " + TAG
                    + ", or the access key be one of a tenant's administrator");
        }
        return by.tenant();
    }

    private static TenantId tenant(String named) {
        try {
            return new TenantId(named);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "UserPoolTags." + TAG + " must be the identifier of a tenant", malformed);
        }
    }
}
