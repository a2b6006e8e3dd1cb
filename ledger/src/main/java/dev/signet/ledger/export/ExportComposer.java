package dev.signet.ledger.export;

import dev.signet.ledger.export.ExportWriter.Written;
import dev.signet.ledger.proof.RangeProof;
import dev.signet.ledger.proof.Tile;
import dev.signet.ledger.proof.TreeHashes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an export of records in the order of the tree: lays consecutive leaves into rows and puts the proof before each.
 * A row ends where a tile ends, so that a fault can be told to 256 records even where somebody has made the hashes anew,
 * and so that memory stays small. Not for use by several threads at once.
 */
public final class ExportComposer {

    private final ExportWriter writer;
    private final long size;
    private final TreeHashes hashes;
    private final List<ExportRecord> row = new ArrayList<>(Tile.WIDTH);

    /**
     * Begins with the manifest.
     *
     * @param hashes hashes of the tree, at least as far as the manifest's checkpoint
     */
    public ExportComposer(OutputStream out, Manifest manifest, TreeHashes hashes) throws IOException {
        this.writer = new ExportWriter(out, manifest);
        this.size = manifest.checkpoint().size();
        this.hashes = new RememberedNodes(hashes);
    }

    /** Adds the next record. */
    public void add(ExportRecord record) throws IOException {
        boolean goesOn =
                !row.isEmpty() && record.index() == row.getLast().index() + 1 && record.index() % Tile.WIDTH != 0;
        if (!goesOn) {
            flush();
        }
        row.add(record);
    }

    /** Ends and signs the file. */
    public Written seal(ExportSigner signer) throws IOException {
        flush();
        return writer.seal(signer);
    }

    private void flush() throws IOException {
        if (row.isEmpty()) {
            return;
        }
        writer.row(RangeProof.of(row.getFirst().index(), row.getLast().index() + 1, size, hashes));
        for (ExportRecord record : row) {
            writer.record(record);
        }
        row.clear();
    }
}
