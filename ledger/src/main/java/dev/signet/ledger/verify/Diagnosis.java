package dev.signet.ledger.verify;

import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.verify.Finding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds out what has happened to records that are not what the tree holds: changed, swapped, moved up or down. */
final class Diagnosis {

    /** Beyond so many, one thing has happened to all of them, or they are told one by one. */
    private static final int MOST = 400;

    private final Consumer<Finding> findings;
    private final List<Difference> differences = new ArrayList<>();
    private long more;

    /** A record with the hash that the tree holds in its place. */
    private record Difference(LedgerRecord record, Hash kept) {}

    Diagnosis(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void differs(LedgerRecord record, Hash kept) {
        if (differences.size() < MOST) {
            differences.add(new Difference(record, kept));
        } else {
            more++;
        }
    }

    /** Whether there is nothing to tell. */
    boolean clean() {
        return differences.isEmpty();
    }

    void finish() {
        if (differences.isEmpty() || movedBehindOne()) {
            return;
        }
        Set<Difference> told = new HashSet<>();
        for (Difference one : differences) {
            for (Difference other : differences) {
                if (one.record.index() < other.record.index()
                        && one.kept.equals(other.record.inPlaceOf(one.record))
                        && other.kept.equals(one.record.inPlaceOf(other.record))) {
                    tell(
                            Kind.RECORDS_SWAPPED,
                            one,
                            one.record.label() + " and " + other.record.label() + " stand in each other's place");
                    told.add(one);
                    told.add(other);
                }
            }
        }
        for (Difference changed : differences) {
            if (!told.contains(changed)) {
                tell(Kind.RECORD_CHANGED, changed, changed.record.label() + " is not what the tree holds in its place");
            }
        }
        if (more > 0) {
            tell(Kind.RECORD_CHANGED, differences.getLast(), more + " further records differ from the tree");
        }
    }

    /** Whether one record was put in or taken out, and all behind it have moved. */
    private boolean movedBehindOne() {
        if (differences.size() < 2) {
            return false;
        }
        Difference first = differences.get(0);
        Difference second = differences.get(1);
        if (first.kept.equals(second.record.shifted(-1))) {
            tell(Kind.RECORD_INSERTED, first, first.record.label() + " was put in, and all behind it moved down");
            return true;
        }
        if (second.kept.equals(first.record.shifted(1))) {
            tell(
                    Kind.RECORD_MISSING,
                    first,
                    "before " + first.record.label() + " a record was taken out, and all behind it moved up");
            return true;
        }
        return false;
    }

    private void tell(Kind kind, Difference difference, String what) {
        findings.accept(Finding.at(kind, difference.record, what));
    }
}
