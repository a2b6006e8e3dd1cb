package dev.signet.application.pool;

import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Instant;

/** A user pool as the look-up table has it now. */
public record KnownPool(UserPoolId id, TenantId tenant, PoolSettings settings, Instant createdAt) {}
