package dev.signet.domain.pool;

import dev.signet.domain.Limits;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a user is locked out after failed sign-ins: nothing below {@code threshold} failures, then {@code first},
 * doubling with each further failure up to {@code longest}; forgotten after {@code quiet} without an attempt. Attempts
 * during a lockout do not count.
 *
 * @param threshold the failure that first locks out; 1 to 100
 * @param first 1 second to {@code longest}
 * @param longest at most a day
 * @param quiet 1 second to 30 days
 */
public record LockoutPolicy(int threshold, Duration first, Duration longest, Duration quiet) {

    /** Cognito's: five failures, one second, fifteen minutes, fifteen minutes. */
    public static final LockoutPolicy DEFAULT =
            new LockoutPolicy(5, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofMinutes(15));

    /** More doublings than lead from a second to a day; further ones only overflow. */
    private static final int DOUBLINGS = 17;

    public LockoutPolicy {
        Limits.within("lockout.threshold", threshold, 1, 100);
        Limits.within("lockout.longest", longest, Duration.ofSeconds(1), Duration.ofDays(1));
        Limits.within("lockout.first", first, Duration.ofSeconds(1), longest);
        Limits.within("lockout.quiet", quiet, Duration.ofSeconds(1), Duration.ofDays(30));
    }

    /**
     * How long the {@code failures}-th failure in a row locks the user out; zero below the threshold. Cognito waits
     * 2^(n−5) seconds after the n-th.
     */
    public Duration lockedFor(int failures) {
        if (failures < threshold) {
            return Duration.ZERO;
        }
        Duration doubled = first.multipliedBy(1L << Math.min(failures - threshold, DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** How many failures still count at {@code now}: those there are, or none once it was quiet for long enough. */
    public int stillCounting(int failures, Instant lastFailure, Instant now) {
        return now.isBefore(lastFailure.plus(quiet)) ? failures : 0;
    }
}
