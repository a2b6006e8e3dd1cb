package dev.signet.ops.bench;

import java.io.PrintWriter;
import org.HdrHistogram.Histogram;

/** Prints how revocations spread. */
final class RevocationReport {

    private final PrintWriter out;

    RevocationReport(PrintWriter out) {
        this.out = out;
    }

    void begin(RevocationPlan plan, Object algorithm) {
        line("%d processors, JDK %s, %s, two nodes, %d consumers, %.0f refreshes and %.1f revocations a second"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        algorithm,
                        plan.consumers(),
                        plan.refreshes(),
                        plan.revocations()));
    }

    void result(String when, Revoking.Outcome outcome) {
        line("");
        line("%-18s %d revocations, %d lost".formatted(when, outcome.fromAsked().getTotalCount(), outcome.lost()));
        line("  refused everywhere, from the request on  " + times(outcome.fromAsked()));
        line("  refused everywhere, from its answer on   " + times(outcome.fromAnswered()));
        if (outcome.failure() != null) {
            line("  failed: " + outcome.failure());
        }
    }

    void load(Load.Outcome outcome) {
        line("  beside it  %.1f refreshes a second, %s%s"
                .formatted(
                        outcome.perSecond(),
                        times(outcome.times()),
                        outcome.failure() == null ? "" : ", failed: " + outcome.failure()));
    }

    private static String times(Histogram times) {
        return "p50 %s, p90 %s, p99 %s, at most %s"
                .formatted(at(times, 50), at(times, 90), at(times, 99), at(times, 100));
    }

    private static String at(Histogram times, double percentile) {
        return "%.1f ms".formatted(times.getValueAtPercentile(percentile) / 1e6);
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }
}
