package dev.signet.domain.identitypool;

import dev.signet.domain.Limits;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which roles an identity pool gives.
 *
 * @param authenticated ARN of the role of everybody who has proved who they are
 * @param guest ARN of the role of everybody else
 * @param mappings by provider, where logins get other roles; at most 10. A client of a user pool goes by
 *     {@code provider:client}
 */
public record RoleSettings(
        @Nullable String authenticated, @Nullable String guest, Map<String, RoleMapping> mappings) {

    /** Nobody gets anything. */
    public static final RoleSettings NONE = new RoleSettings(null, null, Map.of());

    public RoleSettings {
        if (authenticated != null) {
            RoleArn.require("authenticated", authenticated);
        }
        if (guest != null) {
            RoleArn.require("guest", guest);
        }
        mappings = Map.copyOf(mappings);
        Limits.within("mappings", mappings.size(), 0, 10);
        mappings.keySet().forEach(provider -> ProviderName.require("mappings", provider));
    }
}
