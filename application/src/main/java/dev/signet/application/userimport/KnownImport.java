package dev.signet.application.userimport;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.userimport.ImportCounts;
import dev.signet.domain.userimport.ImportFormat;
import dev.signet.domain.userimport.ImportId;
import dev.signet.domain.userimport.ImportState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param uploadBy until when the file can be sent
 * @param bytes how long the file is; absent until it came
 * @param message what is to be said of how it ended
 */
public record KnownImport(
        ImportId id,
        UserPoolId pool,
        String name,
        ImportFormat format,
        ImportState state,
        Instant createdAt,
        Instant uploadBy,
        @Nullable Long bytes,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        ImportCounts counts,
        @Nullable String message) {}
