package dev.signet.api.console.overview;

import dev.signet.api.console.drawing.Bars;
import dev.signet.api.console.frame.Words;
import dev.signet.application.revocation.RevocationFigures.OverTime;
import dev.signet.application.revocation.RevocationFigures.Step;
import dev.signet.application.revocation.RevocationFigures.Times;
import java.time.Duration;

/** How fast revocations spread over time, in milliseconds: half of the words below, 99 of 100 on top. */
final class LatencyChart {

    private LatencyChart() {}

    static Bars of(OverTime spread) {
        return Bars.of(
                "changed",
                "read",
                spread.steps().stream().map(LatencyChart::pile).toList(),
                words(spread));
    }

    private static Bars.Pile pile(Step step) {
        long half =
                step.fromSequenced().map(Times::p50).map(LatencyChart::millis).orElse(0L);
        long most =
                step.fromSequenced().map(Times::p99).map(LatencyChart::millis).orElse(0L);
        return new Bars.Pile(step.begins(), half, most - half);
    }

    /** What is faster than a millisecond is to be seen nevertheless. */
    private static long millis(Duration duration) {
        return Math.max(1, duration.toMillis());
    }

    private static String words(OverTime spread) {
        return spread.whole()
                .fromSequenced()
                .map(times ->
                        "Half of the consumers refused a revoked token within %s, 99 of 100 within %s, in the last day"
                                .formatted(Words.ENGLISH.duration(times.p50()), Words.ENGLISH.duration(times.p99())))
                .orElse("No consumer had a revocation to follow in the last day");
    }
}
