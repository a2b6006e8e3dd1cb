package dev.signet.ledger.witness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a place.
 *
 * @param place what the settings call it
 * @param kind what kind of place it is
 * @param target where it is
 * @param tree tree whose checkpoints it gets
 * @param triedAt when something was last brought there, or should have been; absent before the first time
 * @param failingSince since when nothing gets there; absent where it does
 * @param failure why; absent where it does
 * @param contradicted whether the place has kept something else than the ledger has
 * @param newest the newest checkpoint that it took; absent where it took none
 */
public record Witnessed(
        String place,
        String kind,
        String target,
        String tree,
        @Nullable Instant triedAt,
        @Nullable Instant failingSince,
        @Nullable String failure,
        boolean contradicted,
        @Nullable Taken newest) {

    /**
     * A checkpoint that a place took.
     *
     * @param epoch its epoch
     * @param size leaves under it
     * @param at when the place had taken it
     * @param receipted whether the place gave something for it
     */
    public record Taken(int epoch, long size, Instant at, boolean receipted) {}
}
