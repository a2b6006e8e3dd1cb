package dev.signet.application.session;

import dev.signet.application.token.VerifiedToken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Says why a genuine access token opens nothing any more, to whoever holds it. */
@Component
public class WhyClosed {

    static final String BY_USER = "select enabled from lookup.app_user where id = ? and pool = ?";

    private final JdbcTemplate jdbc;

    WhyClosed(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The reasons, the weightiest first. */
    public enum Reason {
        /** The account was deleted. */
        USER_GONE,
        /** The account is disabled. */
        USER_DISABLED,
        /** The session is over. */
        SESSION_OVER
    }

    /** The reason. */
    public Reason of(VerifiedToken token) {
        Boolean enabled = jdbc.query(
                BY_USER,
                rows -> rows.next() ? rows.getBoolean("enabled") : null,
                token.user().value(),
                token.pool().value());
        if (enabled == null) {
            return Reason.USER_GONE;
        }
        return enabled ? Reason.SESSION_OVER : Reason.USER_DISABLED;
    }
}
