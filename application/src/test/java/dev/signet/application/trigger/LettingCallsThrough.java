package dev.signet.application.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.trigger.Line.Admission;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LettingCallsThrough {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Line line = new Line();

    @Test
    void endsWhereAsManyAsMayBeAreWaiting() {
        for (int call = 0; call < Line.MOST_AT_ONCE; call++) {
            assertThat(line.enter(NOON)).isInstanceOf(Admission.Go.class);
        }
        assertThat(line.enter(NOON)).isInstanceOf(Admission.Full.class);
        line.done(true, NOON);
        assertThat(line.enter(NOON)).isInstanceOf(Admission.Go.class);
    }

    @Test
    void endsAfterTooManyInARowWithoutAnAnswer() {
        failOften();
        assertThat(line.enter(NOON)).isEqualTo(new Admission.Closed(Line.CUT_OFF));
        assertThat(line.enter(NOON.plusSeconds(29))).isEqualTo(new Admission.Closed(Duration.ofSeconds(1)));
    }

    @Test
    void goesOnWhereOneOfThemWasAnswered() {
        for (int call = 1; call < Line.FAILURES; call++) {
            pass(false, NOON);
        }
        pass(true, NOON);
        pass(false, NOON);
        assertThat(line.enter(NOON)).isInstanceOf(Admission.Go.class);
    }

    @Test
    void beginsAgainWithOne() {
        failOften();
        Instant later = NOON.plus(Line.CUT_OFF);
        assertThat(line.enter(later)).isInstanceOf(Admission.Go.class);
        assertThat(line.enter(later)).isInstanceOf(Admission.Closed.class);
        line.done(true, later);
        assertThat(line.enter(later)).isInstanceOf(Admission.Go.class);
    }

    @Test
    void endsAgainWhereThatOneIsNotAnswered() {
        failOften();
        Instant later = NOON.plus(Line.CUT_OFF);
        pass(false, later);
        assertThat(line.enter(later.plusSeconds(29))).isInstanceOf(Admission.Closed.class);
        assertThat(line.enter(later.plusSeconds(30))).isInstanceOf(Admission.Go.class);
    }

    private void failOften() {
        for (int call = 0; call < Line.FAILURES; call++) {
            pass(false, NOON);
        }
    }

    private void pass(boolean answered, Instant at) {
        assertThat(line.enter(at)).isInstanceOf(Admission.Go.class);
        line.done(answered, at);
    }
}
