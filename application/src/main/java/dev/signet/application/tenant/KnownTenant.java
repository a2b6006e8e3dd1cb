package dev.signet.application.tenant;

import dev.signet.domain.tenant.TenantId;
import java.time.Instant;

/** A tenant as the look-up table has it now. */
public record KnownTenant(TenantId id, String name, Instant createdAt) {}
