package dev.signet.api.rest.ledger;

import dev.signet.ledger.witness.Witnessed;
import dev.signet.ledger.witness.Witnessed.Taken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Places outside, as they are shown. */
final class WitnessBody {

    private WitnessBody() {}

    record Place(
            String name,
            String kind,
            String target,
            String tree,
            String state,
            @Nullable Checkpoint newest,
            @Nullable Instant triedAt,
            @Nullable Instant failingSince,
            @Nullable String failure) {

        static Place of(Witnessed seen) {
            return new Place(
                    seen.place(),
                    seen.kind(),
                    seen.target(),
                    seen.tree(),
                    stateOf(seen),
                    Checkpoint.of(seen.newest()),
                    seen.triedAt(),
                    seen.failingSince(),
                    seen.failure());
        }
    }

    record Checkpoint(int epoch, long size, Instant takenAt, boolean receipt) {

        static @Nullable Checkpoint of(@Nullable Taken taken) {
            return taken == null ? null : new Checkpoint(taken.epoch(), taken.size(), taken.at(), taken.receipted());
        }
    }

    /** The place itself is the platform's business; what it holds of the pool is the pool's. */
    record OfAPool(
            String name,
            String kind,
            String state,
            long leaves,
            @Nullable Instant takenAt) {

        static OfAPool of(Witnessed seen, long leaves) {
            Taken taken = seen.newest();
            return new OfAPool(seen.place(), seen.kind(), stateOf(seen), leaves, taken == null ? null : taken.at());
        }
    }

    static String stateOf(Witnessed seen) {
        if (seen.contradicted()) {
            return "contradicted";
        }
        return seen.failure() == null ? "well" : "failing";
    }
}
