package dev.signet.domain.resourceserver;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;

/** Everything that can happen to a resource server. */
public sealed interface ResourceServerEvent extends DomainEvent {

    /** The resource server it happened to. */
    ResourceServerId server();

    /** A resource server came into being. */
    @EventName("resource.server_created")
    record ResourceServerCreated(
            ResourceServerId server, UserPoolId pool, String identifier, ResourceServerSettings settings, Instant at)
            implements ResourceServerEvent {}

    /** The settings of a resource server changed; they are given whole. */
    @EventName("resource.server_changed")
    record ResourceServerChanged(ResourceServerId server, ResourceServerSettings settings, Instant at)
            implements ResourceServerEvent {}

    /** A resource server was removed; nobody is given its scopes any more. */
    @EventName("resource.server_deleted")
    record ResourceServerDeleted(ResourceServerId server, UserPoolId pool, Instant at) implements ResourceServerEvent {}
}
