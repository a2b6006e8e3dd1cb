package dev.signet.api.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.console.drawing.Bars;
import dev.signet.application.revocation.RevocationFigures.Figures;
import dev.signet.application.revocation.RevocationFigures.OverTime;
import dev.signet.application.revocation.RevocationFigures.Step;
import dev.signet.application.revocation.RevocationFigures.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawingHowFastRevocationsSpread {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void putsWhatNinetyNineOfAHundredTookOnTopOfWhatHalfTook() {
        Bars chart = LatencyChart.of(spread(step(Optional.empty()), step(times(20, 80)), step(times(40, 40))));

        assertThat(chart.rects()).extracting(Bars.Rect::kind).containsExactly("changed", "read", "changed");
        Bars.Rect half = chart.rects().getFirst();
        Bars.Rect most = chart.rects().get(1);
        assertThat(most.x()).isEqualTo(half.x());
        assertThat(most.y() + most.height()).isEqualTo(half.y());
        assertThat(most.height()).isEqualTo(3 * half.height());
        assertThat(chart.lines()).extracting(Bars.Line::value).containsExactly(0L, 50L, 100L);
    }

    @Test
    void showsWhatTookLessThanAMillisecond() {
        Times instant = new Times(Duration.ofNanos(10), Duration.ofNanos(20), Duration.ofNanos(30));
        assertThat(LatencyChart.of(spread(step(Optional.of(instant)))).rects()).hasSize(1);
    }

    @Test
    void saysTheSameInWords() {
        assertThat(LatencyChart.of(spread(step(times(20, 1500)))).total())
                .isEqualTo(
                        "Half of the consumers refused a revoked token within 20 ms, 99 of 100 within 1.5 s, in the last day");
        Bars nothing = LatencyChart.of(spread(step(Optional.empty())));
        assertThat(nothing.total()).isEqualTo("No consumer had a revocation to follow in the last day");
        assertThat(nothing.rects()).isEmpty();
    }

    private static OverTime spread(Step... steps) {
        Optional<Times> last = steps[steps.length - 1].fromSequenced();
        return new OverTime(new Figures(3, 3, 0, last, last), List.of(steps), false);
    }

    private static Step step(Optional<Times> times) {
        return new Step(NOON, times.isPresent() ? 1 : 0, times);
    }

    private static Optional<Times> times(long half, long most) {
        return Optional.of(new Times(Duration.ofMillis(half), Duration.ofMillis(most), Duration.ofMillis(most)));
    }
}
