package dev.signet.projections.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An export on its way or ready.
 *
 * @param request what was asked for
 * @param state how far it is
 * @param checkpoint leaves under the checkpoint that it is proved against; absent until one covers what was asked for
 * @param done leaves done so far
 * @param leaves leaves in all; absent until they are counted
 * @param records events in the file; absent until it is ready
 * @param bytes length of the file, likewise
 * @param sha256 digest of the file, likewise
 */
public record ExportJob(
        ExportRequest request,
        State state,
        @Nullable Long checkpoint,
        long done,
        @Nullable Long leaves,
        @Nullable Long records,
        @Nullable Long bytes,
        @Nullable String sha256,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** How far an export is. */
    public enum State {
        /** Waits for a checkpoint, or is being made. */
        WAITING,
        /** Can be fetched. */
        READY,
        /** Was given up after some attempts. */
        FAILED
    }
}
