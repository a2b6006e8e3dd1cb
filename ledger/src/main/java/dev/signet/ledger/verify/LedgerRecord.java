package dev.signet.ledger.verify;

import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is found in a file or a database.
 *
 * @param index leaf index that it claims
 * @param leaf what the tree should hold of it; its digests are those that are stated beside the record, or made of its
 *     bytes where none are
 * @param payload the stored bytes; absent where they are archived or withheld
 * @param metadata likewise
 * @param kept the leaf hash that is kept beside the record; absent where none is
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are hashed, never compared
public record LedgerRecord(
        long index,
        Leaf leaf,
        byte @Nullable [] payload,
        byte @Nullable [] metadata,
        @Nullable Hash kept) {

    /** The record for people: where it stands and what it is. */
    String label() {
        return "record %d at position %d (%s, event %s of stream %s)"
                .formatted(index, leaf.position(), leaf.name(), leaf.id(), leaf.stream());
    }

    /** The hash that its content would have in the place of another. */
    Hash inPlaceOf(LedgerRecord other) {
        return moved(other.leaf.position(), other.leaf);
    }

    /** The hash that it would have so many positions further on, still sequenced when it was. */
    Hash shifted(long positions) {
        return moved(leaf.position() + positions, leaf);
    }

    private Hash moved(long position, Leaf times) {
        return new Leaf(
                        leaf.tree(),
                        position,
                        leaf.id(),
                        leaf.stream(),
                        leaf.sequence(),
                        leaf.type(),
                        leaf.name(),
                        leaf.revision(),
                        leaf.tenant(),
                        leaf.pool(),
                        leaf.at(),
                        times.sequencedAt(),
                        leaf.payload(),
                        leaf.metadata())
                .hash();
    }
}
