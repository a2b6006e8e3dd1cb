package dev.signet.api.cognito.operation;

import dev.signet.application.operator.Administrator;
import dev.signet.domain.tenant.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says which tenant something new is of: the one that the key is for, or the one that a tag names. */
public final class TenantTag {

    /** The tag by which the key of a platform administrator names a tenant. */
    public static final String TAG = "signet:tenant";

    private TenantTag() {}

    /**
     * The tenant; whether there is one is for the use case to see.
     *
     * @param member that has the tags, for the error
     * @throws IllegalArgumentException where neither key nor tag names one
     */
    public static TenantId of(Administrator by, String member, @Nullable Map<String, String> tags) {
        String named = tags == null ? null : tags.get(TAG);
        if (named != null) {
            return tenant(member, named);
        }
        if (by.tenant() == null) {
            throw new IllegalArgumentException(member + " must name the tenant by the tag " + TAG
                    + ", or the access key be one of a tenant's administrator");
        }
        return by.tenant();
    }

    private static TenantId tenant(String member, String named) {
        try {
            return new TenantId(named);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(member + "." + TAG + " must be the identifier of a tenant", malformed);
        }
    }
}
