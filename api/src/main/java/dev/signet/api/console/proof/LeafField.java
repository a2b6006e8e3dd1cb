package dev.signet.api.console.proof;

import dev.signet.ledger.proof.Leaf;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a leaf, in the order and form of docs/ledger-format.md.
 *
 * @param name as the format calls it
 * @param form how its bytes are made: {@code text}, {@code optional}, {@code u32}, {@code u64}, {@code i64}, {@code uuid}
 * @param value as it is typed; absent where an optional text is
 */
record LeafField(String name, String form, @Nullable String value) {

    /** All fields but the version, and the digests of payload and metadata, which the browser makes itself. */
    static List<LeafField> of(Leaf leaf) {
        return List.of(
                new LeafField("tree", "text", leaf.tree()),
                new LeafField("position", "u64", Long.toString(leaf.position())),
                new LeafField("id", "uuid", leaf.id().toString()),
                new LeafField("stream", "text", leaf.stream()),
                new LeafField("sequence", "u64", Long.toString(leaf.sequence())),
                new LeafField("type", "text", leaf.type()),
                new LeafField("name", "text", leaf.name()),
                new LeafField("revision", "u32", Integer.toString(leaf.revision())),
                new LeafField("tenant", "optional", leaf.tenant()),
                new LeafField("pool", "optional", leaf.pool()),
                new LeafField("at", "i64", micros(leaf.at())),
                new LeafField("sequenced at", "i64", micros(leaf.sequencedAt())));
    }

    private static String micros(Instant time) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }
}
