package dev.signet.ops.bench;

import dev.signet.ops.bench.Measurement.Ceiling;
import dev.signet.ops.bench.Measurement.Result;
import java.io.PrintWriter;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** Prints what was measured. */
final class Report {

    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    void begin(Plan plan, Object algorithm) {
        line("%d processors, JDK %s, %s, %d connections, %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        algorithm,
                        plan.connections(),
                        plan.pace().closedLoop() ? "closed loop" : plan.pace().rate() + " requests a second"));
    }

    void start(Duration cold, Duration warm) {
        line("start        first, on an empty directory %s; again %s".formatted(seconds(cold), seconds(warm)));
    }

    void memory(String when, ServerProcess server) {
        if (Proc.tells()) {
            line("memory       %s %d MiB resident, at most %d MiB"
                    .formatted(when, Proc.mebibytes(server.pid(), "VmRSS"), Proc.mebibytes(server.pid(), "VmHWM")));
        }
    }

    void result(Result result) {
        Histogram times = result.outcome().times();
        line("");
        line("%-12s %,.1f a second, %,d requests"
                .formatted(result.scenario(), result.outcome().perSecond(), times.getTotalCount()));
        line("  times      p50 %s, p90 %s, p99 %s, p99.9 %s, at most %s"
                .formatted(at(times, 50), at(times, 90), at(times, 99), at(times, 99.9), at(times, 100)));
        Ceiling ceiling = result.ceiling();
        if (ceiling != null) {
            line("  %-10s %,.1f a second before, %,.1f after; %s / %s = %.2f"
                    .formatted(
                            "ceiling",
                            ceiling.before(),
                            ceiling.after(),
                            result.scenario(),
                            ceiling.bare(),
                            result.outcome().perSecond() / ceiling.mean()));
        }
        Share share = result.share();
        if (share != null) {
            line("  processors " + share.text());
            line("  a request  server %s, PostgreSQL %s, load client %s of processor time"
                    .formatted(
                            each(share.server(), times), each(share.postgres(), times), each(share.client(), times)));
        }
        Profile profile = result.profile();
        if (profile != null) {
            line("  profile    " + profile.text());
            line("  the rest   " + profile.restText());
        }
    }

    private static String each(Duration used, Histogram times) {
        return "%,.0f µs".formatted(used.toNanos() / 1e3 / Math.max(1, times.getTotalCount()));
    }

    private static String at(Histogram times, double percentile) {
        return "%.1f ms".formatted(times.getValueAtPercentile(percentile) / 1e6);
    }

    private static String seconds(Duration took) {
        return "%.1f s".formatted(took.toMillis() / 1e3);
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }
}
