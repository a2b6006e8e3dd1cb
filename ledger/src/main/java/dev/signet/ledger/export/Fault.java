package dev.signet.ledger.export;

import dev.signet.ledger.export.Verdict.Outcome;
import dev.signet.ledger.export.Verdict.Place;
import org.jspecify.annotations.Nullable;

/** Ends a check with what was found. */
final class Fault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    private Fault(Verdict verdict) {
        super(verdict.sentence(), null, false, false);
        this.verdict = verdict;
    }

    /** The file is not what was exported. */
    static Fault tampered(String sentence, @Nullable Place place) {
        return new Fault(new Verdict(Outcome.TAMPERED, sentence, place));
    }

    /** Nothing can be said. */
    static Fault undecided(String sentence) {
        return new Fault(new Verdict(Outcome.UNDECIDED, sentence, null));
    }

    Verdict verdict() {
        return verdict;
    }
}
