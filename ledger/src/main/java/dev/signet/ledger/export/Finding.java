package dev.signet.ledger.export;

import dev.signet.ledger.note.Checkpoint;
import java.util.Comparator;
import java.util.List;

/** The sentence for a file that proves what it says. */
final class Finding {

    private Finding() {}

    static String good(Manifest manifest, RecordsCheck check, List<Checkpoint> older) {
        Checkpoint checkpoint = manifest.checkpoint();
        return "All %d records (%s) stand unchanged in the tree %s under the checkpoint of %d leaves with root %s, %s%s%s; the key signed checkpoint and file."
                .formatted(
                        check.count(),
                        check.extent(),
                        checkpoint.origin(),
                        checkpoint.size(),
                        checkpoint.root(),
                        completeness(manifest.selection()),
                        archived(check.archived()),
                        agreement(older));
    }

    private static String completeness(Selection selection) {
        return selection.contiguous()
                ? "and none of " + selection.words() + " is left out"
                : "and none is left out inside the streams of " + selection.words();
    }

    private static String archived(long count) {
        return count == 0 ? "" : ", the bytes of %d of them being in an archive and not here".formatted(count);
    }

    private static String agreement(List<Checkpoint> older) {
        if (older.isEmpty()) {
            return "";
        }
        List<String> sizes = older.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .map(checkpoint -> Long.toString(checkpoint.size()))
                .toList();
        return ", which grew out of the older checkpoint%s of %s leaves"
                .formatted(sizes.size() == 1 ? "" : "s", String.join(", ", sizes));
    }
}
