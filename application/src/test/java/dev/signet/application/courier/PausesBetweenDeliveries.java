package dev.signet.application.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesBetweenDeliveries {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Random random = new Random(20261123);

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "10, 512", "11, 900", "12, 900", "2000000000, 900"})
    void doubleUpToAQuarterOfAnHourAndAreShortenedByUpToAHalf(int attempts, long most) {
        for (int i = 0; i < 200; i++) {
            assertThat(Pauses.after(attempts, 0, LONGEST, random))
                    .isBetween(Duration.ofMillis(most * 500), Duration.ofSeconds(most));
        }
    }

    @Test
    void areAsLongAsTheReceiverAsksForUpToAnHour() {
        assertThat(Pauses.after(1, 120, LONGEST, random)).isEqualTo(Duration.ofSeconds(120));
        assertThat(Pauses.after(1, 999_999_999, LONGEST, random)).isEqualTo(Duration.ofHours(1));
    }
}
