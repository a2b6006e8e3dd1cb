package dev.signet.domain.identitypool;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.identitypool.IdentityPoolEvent.IdentityPoolChanged;
import dev.signet.domain.identitypool.IdentityPoolEvent.IdentityPoolCreated;
import dev.signet.domain.identitypool.IdentityPoolEvent.IdentityPoolDeleted;
import dev.signet.domain.identitypool.IdentityPoolEvent.RolesSet;
import dev.signet.domain.identitypool.IdentityPoolEvent.TagsMapped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an identity pool decides on. */
record IdentityPoolState(
        IdentityPoolId id,
        IdentityPoolSettings settings,
        RoleSettings roles,
        Map<String, TagMapping> tags,
        boolean deleted) {

    IdentityPoolState {
        tags = Map.copyOf(tags);
    }

    static IdentityPoolState evolve(@Nullable IdentityPoolState before, IdentityPoolEvent event) {
        return switch (event) {
            case IdentityPoolCreated e ->
                new IdentityPoolState(e.identityPool(), e.settings(), RoleSettings.NONE, Map.of(), false);
            case IdentityPoolChanged e -> {
                IdentityPoolState now = known(before);
                yield new IdentityPoolState(now.id, e.settings(), now.roles, now.tags, false);
            }
            case RolesSet e -> {
                IdentityPoolState now = known(before);
                yield new IdentityPoolState(now.id, now.settings, e.roles(), now.tags, false);
            }
            case TagsMapped e -> {
                IdentityPoolState now = known(before);
                Map<String, TagMapping> tags = new HashMap<>(now.tags);
                tags.put(e.provider(), e.mapping());
                yield new IdentityPoolState(now.id, now.settings, now.roles, tags, false);
            }
            case IdentityPoolDeleted _ -> {
                IdentityPoolState now = known(before);
                yield new IdentityPoolState(now.id, now.settings, now.roles, now.tags, true);
            }
        };
    }

    private static IdentityPoolState known(@Nullable IdentityPoolState before) {
        return requireNonNull(before, "an identity pool begins with IdentityPoolCreated");
    }
}
