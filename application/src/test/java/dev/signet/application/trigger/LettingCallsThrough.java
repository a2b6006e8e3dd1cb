package dev.signet.application.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.command.Caller;
import dev.signet.application.command.Identifiers;
import dev.signet.application.trigger.Line.Admission;
import dev.signet.application.trigger.Line.Ending;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSettings;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.trigger.TriggerTarget;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
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
        line.done(Ending.ANSWERED, NOON);
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
            pass(Ending.SILENT, NOON);
        }
        pass(Ending.ANSWERED, NOON);
        pass(Ending.SILENT, NOON);
        assertThat(line.enter(NOON)).isInstanceOf(Admission.Go.class);
    }

    @Test
    void beginsAgainWithOne() {
        failOften();
        Instant later = NOON.plus(Line.CUT_OFF);
        assertThat(line.enter(later)).isInstanceOf(Admission.Go.class);
        assertThat(line.enter(later)).isInstanceOf(Admission.Closed.class);
        line.done(Ending.ANSWERED, later);
        assertThat(line.enter(later)).isInstanceOf(Admission.Go.class);
    }

    @Test
    void endsAgainWhereThatOneIsNotAnswered() {
        failOften();
        Instant later = NOON.plus(Line.CUT_OFF);
        pass(Ending.SILENT, later);
        assertThat(line.enter(later.plusSeconds(29))).isInstanceOf(Admission.Closed.class);
        assertThat(line.enter(later.plusSeconds(30))).isInstanceOf(Admission.Go.class);
    }

    @Test
    void isNotChangedByCallsThatWereNotMade() {
        for (int call = 0; call < 2 * Line.MOST_AT_ONCE; call++) {
            pass(Ending.UNTOLD, NOON);
        }
        failOften();
        Instant later = NOON.plus(Line.CUT_OFF);
        pass(Ending.UNTOLD, later);
        assertThat(line.enter(later)).as("the next one is tried instead").isInstanceOf(Admission.Go.class);
        assertThat(line.enter(later)).isInstanceOf(Admission.Closed.class);
    }

    @Test
    @SuppressWarnings("NullAway") // nothing else of it is reached
    void givesThePlaceBackOfACallThatCouldNotBeMade() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Identifiers none = new Identifiers() {
            @Override
            public UUID next() {
                throw new IllegalStateException("there are none");
            }
        };
        Triggers triggers = new Triggers(null, null, none, meters, Clock.fixed(NOON, ZoneOffset.UTC));
        for (int call = 0; call <= Line.MOST_AT_ONCE; call++) {
            assertThatThrownBy(() -> triggers.ask(question(), _ -> "")).hasMessage("there are none");
        }
        assertThat(meters.getMeters()).as("calls that found no place").isEmpty();
    }

    private static Question question() {
        Occasion occasion = new Occasion(
                TenantId.of(new UUID(1, 1)),
                UserPoolId.of(new UUID(2, 2)),
                TriggerSettings.NONE.with(
                        Trigger.PRE_SIGN_UP, TriggerTarget.of("https://hooks.example/", null, null, null)),
                null,
                Caller.SYSTEM,
                Map.of());
        return Question.of(occasion, TriggerSource.PRE_SIGN_UP, Whom.unknown("alice", Map.of()));
    }

    private void failOften() {
        for (int call = 0; call < Line.FAILURES; call++) {
            pass(Ending.SILENT, NOON);
        }
    }

    private void pass(Ending ending, Instant at) {
        assertThat(line.enter(at)).isInstanceOf(Admission.Go.class);
        line.done(ending, at);
    }
}
