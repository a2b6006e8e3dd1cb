package dev.signet.ledger.export;

import dev.signet.ledger.epoch.EpochStatement;
import dev.signet.ledger.note.Checkpoint;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The sentence for a file that proves what it says. */
final class Sentence {

    private Sentence() {}

    static String good(Manifest manifest, RecordsCheck check, List<Checkpoint> older, List<EpochStatement> losses) {
        String completeness = completeness(manifest.selection()) + archived(check.archived());
        return good(check.extent(), manifest.checkpoint(), completeness, older) + "file" + lost(losses) + ".";
    }

    static String good(Dossier.Head dossier, Extent extent, List<Checkpoint> older, List<EpochStatement> losses) {
        String completeness = "and none is left out inside the stream of the session " + dossier.session();
        return good(extent, dossier.checkpoint(), completeness, older)
                + "dossier"
                + lost(losses)
                + ". What its summary says beyond the records is the word of the ledger's owner.";
    }

    private static String good(Extent extent, Checkpoint checkpoint, String completeness, List<Checkpoint> older) {
        return "All %d records (%s) stand unchanged in the tree %s under the checkpoint of %d leaves with root %s, %s%s; the key signed checkpoint and "
                .formatted(
                        extent.count(),
                        extent,
                        checkpoint.origin(),
                        checkpoint.size(),
                        checkpoint.root(),
                        completeness,
                        agreement(older));
    }

    private static String completeness(Selection selection) {
        if (selection instanceof Selection.Everything) {
            return "and none is left out";
        }
        return selection.contiguous()
                ? "and none of " + selection.words() + " is left out"
                : "and none is left out inside the streams of " + selection.words();
    }

    private static String archived(long count) {
        return count == 0 ? "" : ", the bytes of %d of them being in an archive and not here".formatted(count);
    }

    private static String lost(List<EpochStatement> losses) {
        return losses.stream().map(epoch -> "; " + epoch.sentence()).collect(Collectors.joining());
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
