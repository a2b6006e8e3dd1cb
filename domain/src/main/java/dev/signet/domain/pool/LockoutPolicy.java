package dev.signet.domain.pool;

import java.time.Duration;

/**
 * How long a user is locked out after failed sign-ins: nothing up to {@code threshold} failures, then {@code first},
 * doubling with each further failure up to {@code longest}; forgotten after {@code quiet} without an attempt.
 */
public record LockoutPolicy(int threshold, Duration first, Duration longest, Duration quiet) {

    /** Cognito's: five failures, one second, fifteen minutes, fifteen minutes. */
    public static final LockoutPolicy DEFAULT =
            new LockoutPolicy(5, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofMinutes(15));
}
