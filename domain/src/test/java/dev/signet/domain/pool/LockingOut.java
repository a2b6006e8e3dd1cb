package dev.signet.domain.pool;

import static dev.signet.domain.Ids.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LockingOut {

    private static final LockoutPolicy COGNITOS = LockoutPolicy.DEFAULT;

    @ParameterizedTest(name = "{0} failures: {1} s")
    @CsvSource({"0, 0", "4, 0", "5, 1", "6, 2", "7, 4", "14, 512", "15, 900", "16, 900", "2147483647, 900"})
    void doublesFromASecondAtTheFifthFailureToAQuarterOfAnHour(int failures, long seconds) {
        assertThat(COGNITOS.lockedFor(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void isForgottenAfterAQuietQuarterOfAnHour() {
        assertThat(COGNITOS.stillCounting(
                        7, NOON, NOON.plus(Duration.ofMinutes(15).minusMillis(1))))
                .isEqualTo(7);
        assertThat(COGNITOS.stillCounting(7, NOON, NOON.plus(Duration.ofMinutes(15))))
                .isZero();
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverGetsShorterByAFailureNorLongerThanTheLongest(long seed) {
        Random random = new Random(seed);
        Duration longest = Duration.ofSeconds(1 + random.nextInt(86_400));
        LockoutPolicy policy = new LockoutPolicy(
                1 + random.nextInt(100),
                Duration.ofSeconds(1 + random.nextLong(longest.toSeconds())),
                longest,
                Duration.ofMinutes(15));
        Duration before = Duration.ZERO;
        for (int failures = 0; failures < 200; failures++) {
            Duration now = policy.lockedFor(failures);
            assertThat(now).as("seed %d: %s after %d", seed, policy, failures).isBetween(before, longest);
            assertThat(now.isZero())
                    .as("seed %d: %s after %d", seed, policy, failures)
                    .isEqualTo(failures < policy.threshold());
            before = now;
        }
        assertThat(before).as("seed %d: %s", seed, policy).isEqualTo(longest);
    }

    @Test
    void demandsSoundLimits() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new LockoutPolicy(0, second, second, second))
                .hasMessage("lockout.threshold must be from 1 to 100");
        assertThatThrownBy(() -> new LockoutPolicy(5, second.plusSeconds(1), second, second))
                .hasMessage("lockout.first must be from PT1S to PT1S");
        assertThatThrownBy(() -> new LockoutPolicy(5, second, Duration.ofDays(2), second))
                .hasMessageStartingWith("lockout.longest must be");
        assertThatThrownBy(() -> new LockoutPolicy(5, second, second, Duration.ZERO))
                .hasMessageStartingWith("lockout.quiet must be");
    }
}
