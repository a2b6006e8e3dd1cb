package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.user.UserId;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Login names of accounts that are gone. For a while nobody can have them, so that whoever comes next gets no message
 * and no trust that was meant for the last one; whose they were is forgotten at once.
 */
@Component
class HeldNames {

    private final JdbcTemplate jdbc;
    private final LoginNameSettings settings;

    HeldNames(JdbcTemplate jdbc, LoginNameSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Keeps back the names of a user who is being deleted, in the current transaction. */
    void hold(UserId user, Instant at) {
        if (settings.quarantine().isZero()) {
            jdbc.update("delete from lookup.login_name where user_id = ?", user.value());
        } else {
            jdbc.update(
                    "update lookup.login_name set user_id = null, held_until = ? where user_id = ?",
                    at.plus(settings.quarantine()).atOffset(UTC),
                    user.value());
        }
    }

    /** Drops the names that may be taken again, and gives how many those were. */
    int free(Instant now) {
        return jdbc.update("delete from lookup.login_name where held_until <= ?", now.atOffset(UTC));
    }
}
