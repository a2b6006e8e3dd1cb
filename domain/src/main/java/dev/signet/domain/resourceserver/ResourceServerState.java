package dev.signet.domain.resourceserver;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.resourceserver.ResourceServerEvent.ResourceServerChanged;
import dev.signet.domain.resourceserver.ResourceServerEvent.ResourceServerCreated;
import dev.signet.domain.resourceserver.ResourceServerEvent.ResourceServerDeleted;
import org.jspecify.annotations.Nullable;

/** What a resource server decides on. */
record ResourceServerState(ResourceServerId id, UserPoolId pool, ResourceServerSettings settings, boolean deleted) {

    static ResourceServerState evolve(@Nullable ResourceServerState before, ResourceServerEvent event) {
        return switch (event) {
            case ResourceServerCreated e -> new ResourceServerState(e.server(), e.pool(), e.settings(), false);
            case ResourceServerChanged e ->
                new ResourceServerState(e.server(), known(before).pool, e.settings(), false);
            case ResourceServerDeleted e -> new ResourceServerState(e.server(), e.pool(), known(before).settings, true);
        };
    }

    private static ResourceServerState known(@Nullable ResourceServerState before) {
        return requireNonNull(before, "a resource server begins with ResourceServerCreated");
    }
}
