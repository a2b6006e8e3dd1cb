package dev.signet.ledger.epoch;

import dev.signet.ledger.note.Checkpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The declared epochs of a ledger, checked, as an explanation of why a checkpoint from before does not agree with the
 * ledger of now.
 */
public final class Epochs {

    private final List<Epoch> epochs;

    /** @param epochs each without a {@link Epoch#fault} */
    public Epochs(List<Epoch> epochs) {
        this.epochs = epochs.stream()
                .sorted(Comparator.comparingInt(epoch -> epoch.statement().epoch()))
                .toList();
    }

    /** A ledger that has not lost anything. */
    public static Epochs none() {
        return new Epochs(List.of());
    }

    /**
     * What the ledger of now has to hold of a checkpoint.
     *
     * @param checkpoint the leaves with which its tree must begin: those of the older checkpoint, or what was restored
     * @param losses the statements that say that the older checkpoint reaches into what is lost; none where it does not
     */
    public record Held(Checkpoint checkpoint, List<EpochStatement> losses) {

        /** Keeps its own copy. */
        public Held {
            losses = List.copyOf(losses);
        }
    }

    /**
     * What an older checkpoint obliges a ledger of an epoch to hold. Where no statement explains it, that is the older
     * checkpoint itself.
     *
     * @param older a checkpoint that is trusted
     * @param now number of the epoch that is held against it
     */
    public Held held(Checkpoint older, int now) {
        Checkpoint due = older;
        List<EpochStatement> losses = new ArrayList<>();
        for (Epoch epoch : epochs) {
            EpochStatement statement = epoch.statement();
            if (statement.epoch() <= due.origin().epoch() || statement.epoch() > now) {
                continue;
            }
            Optional<Checkpoint> restored = epoch.restored(due.origin().tree()).filter(_ -> admits(statement, older));
            if (restored.isPresent() && restored.get().size() < due.size()) {
                due = restored.get();
                losses.add(statement);
            }
        }
        return new Held(due, losses);
    }

    /** A head beyond the one that the statement calls the last is a loss that nobody has declared. */
    private static boolean admits(EpochStatement statement, Checkpoint older) {
        Checkpoint last = statement.last();
        return !older.origin().equals(last.origin()) || older.size() <= last.size();
    }

    /** Their statements, from the first. */
    public List<EpochStatement> statements() {
        return epochs.stream().map(Epoch::statement).toList();
    }
}
