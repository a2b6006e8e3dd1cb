package dev.signet.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesBetweenAttempts {

    @Test
    void doubleFromASecondToFiveMinutes() {
        assertThat(IntStream.rangeClosed(1, 11)
                        .mapToObj(Backoff::after)
                        .map(Duration::toSeconds)
                        .toList())
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
        assertThat(Backoff.after(10_000)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void endAfterADay() {
        Instant put = Instant.parse("2026-11-23T12:00:00Z");

        assertThat(Backoff.isOver(put, put.plus(Duration.ofHours(24)).minusMillis(1)))
                .isFalse();
        assertThat(Backoff.isOver(put, put.plus(Duration.ofHours(24)))).isTrue();
    }
}
