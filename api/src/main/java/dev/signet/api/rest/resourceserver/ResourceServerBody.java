package dev.signet.api.rest.resourceserver;

import dev.signet.application.resourceserver.KnownResourceServer;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.resourceserver.ResourceServerId;
import dev.signet.domain.resourceserver.Scope;
import java.time.Instant;
import java.util.List;

/** A resource server as operators see it. */
record ResourceServerBody(
        ResourceServerId resourceServerId,
        UserPoolId poolId,
        String identifier,
        String name,
        List<Scope> scopes,
        Instant createdAt,
        Instant updatedAt) {

    static ResourceServerBody of(KnownResourceServer server) {
        return new ResourceServerBody(
                server.id(),
                server.pool(),
                server.identifier(),
                server.settings().name(),
                server.settings().scopes(),
                server.createdAt(),
                server.updatedAt());
    }
}
