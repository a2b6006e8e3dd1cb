package dev.signet.ledger.export;

import java.util.List;
import java.util.stream.LongStream;

/**
 * What an export will hold.
 *
 * @param manifest its first line
 * @param indexes leaf indexes where the selection is by stream; none where the manifest's range says it all
 */
public record ExportPlan(Manifest manifest, List<Long> indexes) {

    /** Keeps its own copy. */
    public ExportPlan {
        indexes = List.copyOf(indexes);
    }

    /** Leaves in the file, edges among them. */
    public long leaves() {
        return manifest.selection().contiguous() ? manifest.to() - manifest.from() : indexes.size();
    }

    /** Leaf indexes of a part of the file. */
    List<Long> part(long from, int most) {
        long to = Math.min(leaves(), from + most);
        return manifest.selection().contiguous()
                ? LongStream.range(manifest.from() + from, manifest.from() + to)
                        .boxed()
                        .toList()
                : indexes.subList((int) from, (int) to);
    }
}
