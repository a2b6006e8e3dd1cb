package dev.signet.ledger.fsck;

import dev.signet.ledger.fsck.Fsck.Progress;
import dev.signet.ledger.fsck.TreeInDatabase.Row;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.verify.CheckpointCheck;
import dev.signet.ledger.verify.Finding;
import dev.signet.ledger.verify.LedgerRecord;
import dev.signet.ledger.verify.TreeCheck;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Goes through the records of a tree and holds them against its checkpoints. */
final class RecordWalk {

    private final TreeInDatabase tree;
    private final CheckpointWalk checkpoints;
    private final KeptTiles tiles;
    private final Consumer<Finding> findings;
    private final Consumer<Progress> progress;

    RecordWalk(
            TreeInDatabase tree,
            CheckpointCheck signatures,
            List<Checkpoint> outside,
            Consumer<Finding> findings,
            Consumer<Progress> progress) {
        this.tree = tree;
        this.checkpoints = new CheckpointWalk(tree, signatures, outside);
        this.tiles = new KeptTiles(tree, findings);
        this.findings = findings;
        this.progress = progress;
    }

    /** Whether it went through to the end. */
    boolean run(FsckState state, BooleanSupplier goOn) throws SQLException {
        FsckState.Place place = state.of(tree.name());
        TreeCheck check = new TreeCheck(tree.name(), place.range(), place.lastPosition(), findings);
        long known = tree.known();
        checkpoints.begin(check.size(), known);
        boolean whole = true;
        List<Row> page = tree.rowsFrom(check.size());
        while (whole && !page.isEmpty()) {
            for (Row row : page) {
                take(row, check, state);
            }
            progress.accept(progress(check, known));
            whole = goOn.getAsBoolean();
            known = tree.known();
            checkpoints.signedUntil(known);
            page = whole ? tree.rowsFrom(page.getLast().index() + 1) : page;
        }
        if (whole) {
            compare(check, state);
            checkpoints.behind(check.size()).ifPresent(check::endsBefore);
        }
        check.finish();
        if (whole) {
            unsigned(check.size());
            progress.accept(progress(check, known));
        }
        return whole;
    }

    private Progress progress(TreeCheck check, long known) {
        return new Progress(tree.name(), check.size(), known, check.size() - checkpoints.newest());
    }

    private void unsigned(long size) throws SQLException {
        long first = checkpoints.newest();
        if (first < size && tree.overdue(first, size)) {
            findings.accept(new Finding(
                    Finding.Kind.NOT_SIGNED,
                    tree.name(),
                    first,
                    0,
                    "no checkpoint covers the records from %d to %d, some of them older than a minute"
                            .formatted(first, size - 1)));
        }
    }

    private void compare(TreeCheck check, FsckState state) throws SQLException {
        checkpoints.comparedAt(check);
        if (check.proved()) {
            state.reached(tree.name(), check.range(), check.lastPosition());
        }
    }

    private void take(Row row, TreeCheck check, FsckState state) throws SQLException {
        while (check.size() < row.index()) {
            compare(check, state);
            check.missing(tiles.of(check.size()), "it is not there, the next one is record " + row.index());
        }
        compare(check, state);
        Hash inTile = tiles.of(row.index());
        LedgerRecord record = row.record();
        if (record == null) {
            check.missing(
                    inTile == null ? row.kept() : inTile,
                    "position %d is its place, and the event is gone".formatted(row.position()));
        } else {
            check.record(record, inTile == null ? row.kept() : inTile);
        }
    }
}
