package dev.signet.api.rest.courier;

import dev.signet.application.courier.Progress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a receiver has come.
 *
 * @param position up to where everything is settled
 * @param attempts how often the next event was tried in vain
 */
record ProgressBody(
        long position,
        int attempts,
        @Nullable Instant failingSince,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable Instant lastAttemptAt) {

    static ProgressBody of(Progress progress) {
        return new ProgressBody(
                progress.position(),
                progress.attempts(),
                progress.failingSince(),
                progress.nextAttempt(),
                progress.lastStatus(),
                progress.lastError(),
                progress.lastAt());
    }
}
