package dev.signet.domain.pool;

import org.jspecify.annotations.Nullable;

/**
 * Where users are taken over from while they sign in.
 *
 * @param oldPool absent where from nowhere, or only from where a trigger knows them
 */
public record MigrationSettings(@Nullable OldPool oldPool) {

    /** Nobody is taken over. */
    public static final MigrationSettings DEFAULT = new MigrationSettings(null);
}
