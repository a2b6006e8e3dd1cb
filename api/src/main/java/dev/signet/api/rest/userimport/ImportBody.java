package dev.signet.api.rest.userimport;

import dev.signet.application.userimport.KnownImport;
import dev.signet.domain.userimport.ImportFormat;
import dev.signet.domain.userimport.ImportId;
import dev.signet.domain.userimport.ImportState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is told.
 *
 * @param bytes how long the file is; absent until it came
 * @param imported lines whose user is there
 * @param skipped lines whose user name somebody in the pool had
 * @param failed lines that could not be taken
 * @param uploadUrl takes the file by {@code PUT}, once and until {@code upload_by}; only told when the import is created
 */
record ImportBody(
        ImportId importId,
        String name,
        ImportFormat format,
        ImportState state,
        Instant createdAt,
        Instant uploadBy,
        @Nullable Long bytes,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long imported,
        long skipped,
        long failed,
        @Nullable String message,
        @Nullable String uploadUrl) {

    static ImportBody of(KnownImport known) {
        return of(known, null);
    }

    static ImportBody of(KnownImport known, @Nullable String uploadUrl) {
        return new ImportBody(
                known.id(),
                known.name(),
                known.format(),
                known.state(),
                known.createdAt(),
                known.uploadBy(),
                known.bytes(),
                known.startedAt(),
                known.finishedAt(),
                known.counts().imported(),
                known.counts().skipped(),
                known.counts().failed(),
                known.message(),
                uploadUrl);
    }
}
