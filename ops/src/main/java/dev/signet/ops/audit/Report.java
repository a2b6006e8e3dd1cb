package dev.signet.ops.audit;

import dev.signet.ledger.epoch.EpochStatement;
import dev.signet.ledger.fsck.Anchor;
import dev.signet.ledger.fsck.Fsck.Progress;
import dev.signet.ledger.verify.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what a check finds, how far it is, and in the end one sentence that can be filed. */
final class Report {

    private static final long STEP = 100_000;

    private final PrintWriter out;
    private final Map<String, Long> checked = new TreeMap<>();
    private final Map<String, Long> newer = new TreeMap<>();
    private long findings;
    private long told;

    Report(PrintWriter out) {
        this.out = out;
    }

    void found(Finding finding) {
        findings++;
        out.println(finding);
        out.flush();
    }

    void reached(Progress progress) {
        checked.put(progress.tree(), progress.checked());
        newer.put(progress.tree(), progress.newer());
        if (records() >= told + STEP) {
            told = records();
            out.printf(
                    "%,d records checked, %s: %,d of %,d%n",
                    told, progress.tree(), progress.checked(), progress.known());
            out.flush();
        }
    }

    void archives(int checked) {
        if (checked > 0) {
            out.printf("%,d archive%s held against the ledger.%n", checked, checked == 1 ? " was" : "s were");
        }
    }

    void archived(long records) {
        if (records > 0) {
            out.printf(
                    "%,d record%s archived: digests were checked, not the bytes. Give --archives FOLDER to check those too.%n",
                    records, records == 1 ? " is" : "s are");
        }
    }

    void end(Anchor anchor, List<EpochStatement> epochs) {
        long unproved = sum(newer);
        if (unproved > 0) {
            out.printf(
                    "%,d record%s newer than the last checkpoint and proved by nothing yet.%n",
                    unproved, unproved == 1 ? " is" : "s are");
        }
        String verdict = findings == 0
                ? "everything is as it was signed"
                : "%,d thing%s not as signed".formatted(findings, findings == 1 ? " is" : "s are");
        out.printf(
                "Ledger %s, key %s: %,d records in %,d trees checked; %s%s.%n",
                anchor.ledger(), anchor.published(), records(), checked.size(), verdict, lost(epochs));
        out.flush();
    }

    private static String lost(List<EpochStatement> epochs) {
        return epochs.stream().map(epoch -> "; " + epoch.sentence()).collect(Collectors.joining());
    }

    long findings() {
        return findings;
    }

    private long records() {
        return sum(checked);
    }

    private static long sum(Map<String, Long> ofTrees) {
        return ofTrees.values().stream().mapToLong(Long::longValue).sum();
    }
}
