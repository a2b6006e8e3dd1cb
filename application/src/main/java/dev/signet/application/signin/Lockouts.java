package dev.signet.application.signin;

import static java.time.ZoneOffset.UTC;

import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.Failures;
import dev.signet.domain.pool.LockoutPolicy;
import dev.signet.domain.user.CredentialId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Failed sign-ins in a row, for known and unknown names alike. Whether one more may be tried is decided when it begins;
 * how many there were is counted in the database, so that parallel guesses on any number of nodes all count.
 */
@Component
class Lockouts {

    /** No pool's {@link LockoutPolicy#quiet()} is longer. */
    private static final Duration LONGEST_QUIET = Duration.ofDays(30);

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
        Duration locked = policy.lockedFor(policy.stillCounting(failures.count(), last, now));
        Duration left = Duration.between(now, last.plus(locked));
        // where nothing is locked, the last failure may still lie ahead by the clock of the node that counted it
        return locked.isZero() || left.isNegative() ? Duration.ZERO : left;
    }

    /** The failures in a row of a subject that the one read did not bring along. */
    Failures of(String subject) {
        return jdbc.query(
                "select failures, last_failed from lookup.lockout where subject = ?",
                rows -> rows.next() ? read(rows, subject) : new Failures(subject, 0, null),
                subject);
    }

    /**
     * Counts one more failure and gives how many have now followed one another. Drops some that no policy counts any
     * more, so that names which nobody has do not fill the table.
     */
    int count(String subject, LockoutPolicy policy, Instant now) {
        Integer failures = jdbc.queryForObject(
                """
                with quiet as (
                    delete from lookup.lockout where subject in (
                        select subject from lookup.lockout
                        where last_failed < ? and subject <> ?
                        order by last_failed limit 10 for update skip locked)
                )
                insert into lookup.lockout as l (subject, failures, last_failed) values (?, 1, ?)
                on conflict (subject) do update
                set failures = case when l.last_failed <= ? then 1 else l.failures + 1 end,
                    last_failed = excluded.last_failed
                returning failures
                """,
                Integer.class,
                now.minus(LONGEST_QUIET).atOffset(UTC),
                subject,
                subject,
                now.atOffset(UTC),
                now.minus(policy.quiet()).atOffset(UTC));
        return failures == null ? 1 : failures;
    }

    /** Counts one failure less. */
    void giveBack(String subject) {
        jdbc.update("update lookup.lockout set failures = failures - 1 where subject = ? and failures > 0", subject);
    }

    /**
     * Forgets the failures before a sign-in that succeeded, and gives those that were forgotten: more may have been
     * counted since the sign-in began, and where they lock the name, guesses that ran side by side must not get past.
     * Nothing where the account has another password or status by now. It can have none until the transaction ends, so
     * that whoever replaces the password either is seen here or finds the new session among those to end.
     */
    Optional<Failures> forget(String subject, Account proved, @Nullable CredentialId credential) {
        return jdbc.query(
                """
                with present as (
                    select id from lookup.app_user
                    where id = ? and credential is not distinct from coalesce(?, credential) and status = ? for share
                ), forgotten as (
                    delete from lookup.lockout where subject = ? returning failures, last_failed
                )
                select f.failures, f.last_failed from present left join forgotten f on true
                """,
                rows -> rows.next() ? Optional.of(read(rows, subject)) : Optional.empty(),
                proved.user().value(),
                credential == null ? null : credential.value(),
                proved.status().name(),
                subject);
    }

    private static Failures read(ResultSet row, String subject) throws SQLException {
        OffsetDateTime last = row.getObject("last_failed", OffsetDateTime.class);
        return new Failures(subject, row.getInt("failures"), last == null ? null : last.toInstant());
    }
}
