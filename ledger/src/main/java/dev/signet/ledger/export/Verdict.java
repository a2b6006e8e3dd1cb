package dev.signet.ledger.export;

import dev.signet.ledger.proof.Leaf;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a file.
 *
 * @param outcome whether it proves what it says
 * @param sentence the finding, to be filed as it is
 * @param place the record at fault; absent where none is, or none can be named
 */
public record Verdict(
        Outcome outcome, String sentence, @Nullable Place place) {

    /** How a check can end. */
    public enum Outcome {
        /** Everything that the file says is proved. */
        PROVED,
        /** The file is not what was exported, or contradicts a checkpoint. */
        TAMPERED,
        /** Nothing can be said: the file is no export, or the question cannot be answered from it. */
        UNDECIDED
    }

    /**
     * Where a record stands in the file and in the ledger.
     *
     * @param line line of the file, from 1
     * @param index leaf index that it claims
     * @param position position that it claims
     * @param id identifier of the event, likewise
     * @param stream stream, likewise
     * @param sequence place in the stream, likewise
     * @param name name of the event, likewise
     */
    public record Place(long line, long index, long position, UUID id, String stream, long sequence, String name) {

        static Place of(long line, ExportRecord record) {
            Leaf leaf = record.leaf();
            return new Place(
                    line, record.index(), leaf.position(), leaf.id(), leaf.stream(), leaf.sequence(), leaf.name());
        }

        @Override
        public String toString() {
            return "line %d: leaf %d, position %d, event %s, %s #%d, %s"
                    .formatted(line, index, position, id, stream, sequence, name);
        }
    }
}
