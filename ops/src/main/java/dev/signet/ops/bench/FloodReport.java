package dev.signet.ops.bench;

import java.io.PrintWriter;
import org.HdrHistogram.Histogram;

/** Prints what refreshes felt of a flood. */
final class FloodReport {

    private final PrintWriter out;
    private final Histogram alone = new Histogram(1, 60_000_000_000L, 3);
    private final Histogram beside = new Histogram(1, 60_000_000_000L, 3);

    FloodReport(PrintWriter out) {
        this.out = out;
    }

    void begin(FloodPlan plan, Object algorithm) {
        line("%d processors, JDK %s, %s, %.0f refreshes a second, flood of %.0f requests a second on %d connections"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        algorithm,
                        plan.refreshes(),
                        plan.flood(),
                        FloodPlan.FLOODING));
    }

    void alone(String when, Load.Outcome refreshes) {
        alone.add(refreshes.times());
        line("alone, %-10s %s".formatted(when, times(refreshes)));
    }

    void beside(Load.Outcome refreshes, Load.Outcome flood, Flooding.Counts counts) {
        beside.add(refreshes.times());
        line("beside a flood    " + times(refreshes));
        line("  the flood       %,d answered (%,d signed in), %,d refused as busy, %.1f answered a second, %s"
                .formatted(
                        counts.answered(),
                        counts.signedIn(),
                        counts.busy(),
                        counts.answered() * 1e9 / flood.took().toNanos(),
                        percentiles(flood.times())));
    }

    void verdict() {
        line("p99 beside a flood / p99 alone = %.2f"
                .formatted((double) beside.getValueAtPercentile(99) / alone.getValueAtPercentile(99)));
    }

    private static String times(Load.Outcome refreshes) {
        return "%.1f refreshes a second, %s".formatted(refreshes.perSecond(), percentiles(refreshes.times()));
    }

    private static String percentiles(Histogram times) {
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
