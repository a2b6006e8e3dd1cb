package dev.signet.domain.tenant;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import java.time.Instant;

/** Everything that can happen to a tenant. */
public sealed interface TenantEvent extends DomainEvent {

    /** The tenant it happened to. */
    TenantId tenant();

    /** A tenant came into being. */
    @EventName("tenant.created")
    record TenantCreated(TenantId tenant, String name, Instant at) implements TenantEvent {}

    /** A tenant was given another name. */
    @EventName("tenant.renamed")
    record TenantRenamed(TenantId tenant, String name, Instant at) implements TenantEvent {}
}
