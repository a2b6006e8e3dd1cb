package dev.signet.api.rest.pool;

import dev.signet.domain.pool.MigrationSettings;
import dev.signet.domain.pool.OldPool;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** From where users are taken over, as an operator sends it; what is left out has its default. */
record MigrationDraft(@Nullable Old oldPool) {

    /** The pool they come from. */
    record Old(
            String poolId,
            String clientId,
            @Nullable String endpoint,
            @Nullable Duration timeout) {}

    MigrationSettings settings() {
        return oldPool == null
                ? MigrationSettings.DEFAULT
                : new MigrationSettings(
                        OldPool.of(oldPool.poolId(), oldPool.clientId(), oldPool.endpoint(), oldPool.timeout()));
    }
}
