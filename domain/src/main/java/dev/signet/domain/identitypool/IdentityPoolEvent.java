package dev.signet.domain.identitypool;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.tenant.TenantId;
import java.time.Instant;

/** Everything that can happen to an identity pool. It is its tenant's, so that it stands in the tenant's tree. */
public sealed interface IdentityPoolEvent extends DomainEvent {

    /** The identity pool it happened to. */
    IdentityPoolId identityPool();

    /** An identity pool came into being; it gives no roles yet. */
    @EventName("identity.pool_created")
    record IdentityPoolCreated(IdentityPoolId identityPool, TenantId tenant, IdentityPoolSettings settings, Instant at)
            implements IdentityPoolEvent {}

    /** The settings of an identity pool changed; they are given whole. */
    @EventName("identity.pool_changed")
    record IdentityPoolChanged(IdentityPoolId identityPool, IdentityPoolSettings settings, Instant at)
            implements IdentityPoolEvent {}

    /** Which roles an identity pool gives changed; they are given whole. */
    @EventName("identity.roles_set")
    record RolesSet(IdentityPoolId identityPool, RoleSettings roles, Instant at) implements IdentityPoolEvent {}

    /** Which claims of one provider's logins become tags of their credentials changed. */
    @EventName("identity.tags_mapped")
    record TagsMapped(IdentityPoolId identityPool, String provider, TagMapping mapping, Instant at)
            implements IdentityPoolEvent {}

    /** An identity pool was removed for good; nobody gets credentials from it any more. */
    @EventName("identity.pool_deleted")
    record IdentityPoolDeleted(IdentityPoolId identityPool, Instant at) implements IdentityPoolEvent {}
}
