package dev.signet.application.signin;

import static java.time.ZoneOffset.UTC;

import dev.signet.application.signin.SignInCandidate.Failures;
import dev.signet.domain.pool.LockoutPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Failed sign-ins in a row, for known and unknown names alike. Whether one more may be tried is decided when it begins;
 * how many there were is counted in the database, so that parallel guesses on any number of nodes all count.
 */
@Component
class Lockouts {

    private final JdbcTemplate jdbc;

    Lockouts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How long the name is still locked at {@code now}; zero where it is not. Tries during that time do not count. */
    Duration remaining(Failures failures, LockoutPolicy policy, Instant now) {
        Instant last = failures.last();
        if (last == null) {
            return Duration.ZERO;
        }
        int counting = policy.stillCounting(failures.count(), last, now);
        Duration left = Duration.between(now, last.plus(policy.lockedFor(counting)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Counts one more failure and gives how many have now followed one another. */
    int count(String subject, LockoutPolicy policy, Instant now) {
        Integer failures = jdbc.queryForObject(
                """
                insert into lookup.lockout as l (subject, failures, last_failed) values (?, 1, ?)
                on conflict (subject) do update
                set failures = case when l.last_failed < ? then 1 else l.failures + 1 end,
                    last_failed = excluded.last_failed
                returning failures
                """,
                Integer.class,
                subject,
                now.atOffset(UTC),
                now.minus(policy.quiet()).atOffset(UTC));
        return failures == null ? 1 : failures;
    }

    /**
     * Forgets the failures before a sign-in that succeeded, and gives those that were forgotten: more may have been
     * counted since the sign-in began, and where they lock the name, guesses that ran side by side must not get past.
     */
    Failures forget(String subject) {
        return jdbc.query(
                "delete from lookup.lockout where subject = ? returning failures, last_failed",
                rows -> rows.next()
                        ? new Failures(
                                subject,
                                rows.getInt("failures"),
                                rows.getObject("last_failed", OffsetDateTime.class)
                                        .toInstant())
                        : new Failures(subject, 0, null),
                subject);
    }
}
