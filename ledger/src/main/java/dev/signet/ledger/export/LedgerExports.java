package dev.signet.ledger.export;

import dev.signet.ledger.checkpoint.LedgerKeys;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.export.ExportWriter.Written;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.proof.ConsistencyProof;
import dev.signet.ledger.proof.Tile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/** Makes exports of a live ledger, in memory that does not grow with them. */
public final class LedgerExports {

    private final DataSource pool;
    private final Trees trees;
    private final LedgerKeys keys;

    /** Exports of the database that {@code pool} connects to. */
    public LedgerExports(DataSource pool, Trees trees, LedgerKeys keys) {
        this.pool = pool;
        this.trees = trees;
        this.keys = keys;
    }

    /**
     * One record with its stored bytes, for whoever wants to see what a leaf is made of.
     *
     * @throws IllegalStateException where the tree has no such leaf
     */
    public ExportRecord record(String tree, long index) {
        return new StoredRecords(pool, tree, index + 1).at(List.of(index)).getFirst();
    }

    /**
     * Which records of a tree an export will hold.
     *
     * @param streams streams of a selection by stream; of no meaning for others
     * @param opened whether personal data will be opened
     * @param older sizes of older checkpoints for which there are to be consistency proofs
     * @throws MalformedExport where the range or an older size lies behind the checkpoint
     */
    public ExportPlan plan(
            StoredCheckpoint stored,
            Selection selection,
            Collection<String> streams,
            boolean opened,
            Collection<Long> older) {
        Checkpoint checkpoint = Checkpoint.parse(stored.note().text());
        String tree = checkpoint.origin().tree();
        long size = checkpoint.size();
        StoredRecords records = new StoredRecords(pool, tree, size);
        List<Long> indexes = selection.contiguous() ? List.of() : records.ofStreams(streams);
        Range range = switch (selection) {
            case Selection.Everything _ -> new Range(0, size, size);
            case Selection.Leaves s -> new Range(s.from(), s.until(), s.until() - s.from());
            case Selection.Positions s ->
                Range.edged(records.atOrBehind(s.from()), records.atOrBehind(s.until()), size);
            case Selection.Times s -> Range.edged(records.takenInAt(s.from()), records.takenInAt(s.until()), size);
            case Selection.Session _, Selection.User _, Selection.Sessions _ -> new Range(0, 0, indexes.size());
        };
        Manifest manifest = new Manifest(
                selection, range.from, range.to, range.count, opened, stored.note(), since(trees, stored, older));
        return new ExportPlan(manifest, indexes);
    }

    /** The leaves in a file, and how many of them are no edges. */
    private record Range(long from, long to, long count) {

        static Range edged(long first, long behind, long size) {
            return new Range(Math.max(0, first - 1), Math.min(size, behind + 1), behind - first);
        }
    }

    static List<ConsistencyProof> since(Trees trees, StoredCheckpoint stored, Collection<Long> older) {
        Checkpoint checkpoint = Checkpoint.parse(stored.note().text());
        String tree = checkpoint.origin().tree();
        long size = checkpoint.size();
        List<ConsistencyProof> proofs = new ArrayList<>();
        for (long one : older.stream().distinct().sorted().toList()) {
            if (one < 1 || one > size) {
                throw new MalformedExport("a tree of " + size + " leaves did not grow out of one of " + one);
            }
            proofs.add(trees.consistency(tree, one, size));
        }
        return proofs;
    }

    /** Opens the personal data of some records: payload, address and agent as one JSON object each. */
    @FunctionalInterface
    public interface Opening {

        /** One object for each record, in their order. */
        List<String> open(List<ExportRecord> records);
    }

    /**
     * Writes the file.
     *
     * @param opening asked only where the plan says that personal data is opened
     * @param progress told how many leaves have been written
     */
    public Written write(ExportPlan plan, OutputStream out, Opening opening, LongConsumer progress) throws IOException {
        Manifest manifest = plan.manifest();
        Checkpoint checkpoint = manifest.checkpoint();
        String tree = checkpoint.origin().tree();
        StoredRecords records = new StoredRecords(pool, tree, checkpoint.size());
        ExportComposer composer = new ExportComposer(out, manifest, trees.hashes(tree, checkpoint.size()));
        for (long done = 0; done < plan.leaves(); done += Tile.WIDTH) {
            for (ExportRecord record : shown(manifest, records.at(plan.part(done, Tile.WIDTH)), opening)) {
                composer.add(record);
            }
            progress.accept(Math.min(plan.leaves(), done + Tile.WIDTH));
        }
        return composer.seal(keys::signExport);
    }

    private static List<ExportRecord> shown(Manifest manifest, List<ExportRecord> records, Opening opening) {
        List<ExportRecord> readable =
                records.stream().filter(record -> record.body() != null).toList();
        Iterator<String> opened = manifest.opened() ? opening.open(readable).iterator() : Collections.emptyIterator();
        List<ExportRecord> shown = new ArrayList<>(records.size());
        for (ExportRecord record : records) {
            ExportRecord told = manifest.opened() && record.body() != null ? record.opened(opened.next()) : record;
            shown.add(isEdge(manifest, record) ? record.edge() : told);
        }
        return shown;
    }

    /** By its place at an end of the file: a time alone may lie outside a range whose clock was set back. */
    private static boolean isEdge(Manifest manifest, ExportRecord record) {
        Selection selection = manifest.selection();
        return (record.index() == manifest.from() && selection.liesBefore(record.leaf()))
                || (record.index() == manifest.to() - 1 && selection.liesBehind(record.leaf()));
    }
}
