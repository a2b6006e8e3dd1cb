package dev.signet.ledger.archive;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.export.ExportPlan;
import dev.signet.ledger.export.ExportVerifier;
import dev.signet.ledger.export.ExportWriter.Written;
import dev.signet.ledger.export.LedgerExports;
import dev.signet.ledger.export.Selection;
import dev.signet.ledger.export.Verdict;
import dev.signet.ledger.export.Verdict.Outcome;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.proof.Digest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * Writes an archive: an export of whole streams under the newest checkpoint. It counts as written once it is on disk and
 * was read back from there, and proves itself as it would to anybody.
 */
public final class ArchiveWriter {

    private final LedgerExports exports;
    private final Trees trees;
    private final VerifierKey key;

    /** @param key the ledger's key under any of its names */
    public ArchiveWriter(LedgerExports exports, Trees trees, VerifierKey key) {
        this.exports = exports;
        this.trees = trees;
        this.key = key;
    }

    /**
     * Writes the streams of an archive into its file in {@code folder}. A file that has the name already, from a try that
     * was broken off or from before a restore, which gives numbers anew, is kept beside it under its digest.
     *
     * @throws ArchiveRefused where nothing is signed yet, or the file does not verify
     */
    public ArchiveFile write(String tree, int archive, List<String> streams, Path folder) throws IOException {
        StoredCheckpoint checkpoint = trees.newest(tree)
                .orElseThrow(() -> new ArchiveRefused("nothing of " + tree + " is signed yet: let a node run"));
        Selection selection = new Selection.Sessions(List.copyOf(new TreeSet<>(streams)));
        ExportPlan plan = exports.plan(checkpoint, selection, streams, false, List.of());
        Files.createDirectories(folder);
        Path path = folder.resolve(ArchiveFile.name(archive));
        Path next = folder.resolve(ArchiveFile.name(archive) + ".next");
        Written written = write(plan, next);
        verify(next);
        setAside(path);
        Files.move(next, path, ATOMIC_MOVE);
        try (FileChannel entries = FileChannel.open(folder, READ)) {
            entries.force(true);
        }
        List<Long> indexes = plan.indexes();
        return new ArchiveFile(
                path,
                written.sha256(),
                written.bytes(),
                indexes.size(),
                trees.positionOf(tree, indexes.getFirst()),
                trees.positionOf(tree, indexes.getLast()),
                checkpoint.size());
    }

    private Written write(ExportPlan plan, Path next) throws IOException {
        try (FileChannel file = FileChannel.open(next, CREATE, WRITE, TRUNCATE_EXISTING)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file));
            Written written = exports.write(plan, out, _ -> List.of(), _ -> {});
            out.flush();
            file.force(true);
            return written;
        }
    }

    private static void setAside(Path path) throws IOException {
        if (Files.exists(path)) {
            String digest = Digest.over(Files.readAllBytes(path)).toString();
            Files.move(
                    path, path.resolveSibling(path.getFileName() + ".earlier-" + digest.substring(0, 16)), ATOMIC_MOVE);
        }
    }

    private void verify(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Verdict verdict = new ExportVerifier(key, List.of()).verify(in);
            if (verdict.outcome() != Outcome.PROVED) {
                throw new ArchiveRefused("what was written does not verify, and nothing was taken out of the database: "
                        + verdict.sentence());
            }
        }
    }
}
