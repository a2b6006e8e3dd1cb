package dev.signet.application.pool;

import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user pool as the look-up table has it now.
 *
 * @param changedAt when its settings changed last; absent where they never did
 * @param deletedAt when it was deleted; absent where it was not
 */
public record KnownPool(
        UserPoolId id,
        TenantId tenant,
        PoolSettings settings,
        Instant createdAt,
        @Nullable Instant changedAt,
        @Nullable Instant deletedAt) {}
