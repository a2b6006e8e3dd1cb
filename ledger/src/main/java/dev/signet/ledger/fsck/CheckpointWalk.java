package dev.signet.ledger.fsck;

import dev.signet.ledger.fsck.TreeInDatabase.Note;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.verify.CheckpointCheck;
import dev.signet.ledger.verify.TreeCheck;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The trusted checkpoints of a tree, stored and kept elsewhere, as they come due while its records are read. */
final class CheckpointWalk {

    private final TreeInDatabase tree;
    private final CheckpointCheck signatures;
    private final List<Checkpoint> outside;
    private final Deque<Note> page = new ArrayDeque<>();
    private long next;
    private long until;
    private long newest;
    private boolean exhausted;

    CheckpointWalk(TreeInDatabase tree, CheckpointCheck signatures, List<Checkpoint> outside) {
        this.tree = tree;
        this.signatures = signatures;
        this.outside = outside;
    }

    /** What is signed while the records are read is left to the next check: its records may not have been seen. */
    void begin(long size, long known) {
        next = Math.max(size, 1);
        until = known;
        newest = size;
    }

    /** The same for what has been signed since, where the records of it are still to be read. */
    void signedUntil(long known) {
        exhausted &= known <= until;
        until = Math.max(until, known);
    }

    /** Leaves that the last checkpoint has with which records were compared; 0 where there was none. */
    long newest() {
        return newest;
    }

    /** Compares with every checkpoint of the size that has been reached. */
    void comparedAt(TreeCheck check) throws SQLException {
        for (Note due = peek(); due != null && due.size() <= check.size(); due = peek()) {
            page.poll();
            Optional<Checkpoint> trusted = signatures.trusted(due.note(), tree.name());
            if (trusted.isPresent() && trusted.get().size() == check.size()) {
                check.checkpoint(trusted.get());
                newest = check.size();
            }
        }
        for (Checkpoint checkpoint : outside) {
            if (checkpoint.size() == check.size()) {
                check.checkpoint(checkpoint);
                newest = check.size();
            }
        }
    }

    /** A trusted checkpoint that has more leaves than the tree. */
    Optional<Checkpoint> behind(long size) throws SQLException {
        for (Note due = peek(); due != null; due = peek()) {
            page.poll();
            Optional<Checkpoint> trusted = signatures.trusted(due.note(), tree.name());
            if (trusted.isPresent()) {
                return trusted;
            }
        }
        return outside.stream().filter(checkpoint -> checkpoint.size() > size).findFirst();
    }

    private @Nullable Note peek() throws SQLException {
        if (page.isEmpty() && !exhausted) {
            List<Note> more = tree.checkpoints(next, until);
            page.addAll(more);
            exhausted = more.size() < TreeInDatabase.PAGE;
            if (!more.isEmpty()) {
                next = more.getLast().size() + 1;
            }
        }
        return page.peek();
    }
}
