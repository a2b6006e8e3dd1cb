package dev.signet.domain.pool;

import dev.signet.domain.Limits;

/**
 * How many sessions a user may have at once. Where a sign-in would be one too many, the session that was used least
 * recently ends; a lower limit ends none by itself.
 *
 * @param enforced whether there is a limit at all
 * @param most 1 to 100
 */
public record SessionLimit(boolean enforced, int most) {

    /** No limit; twenty where it is switched on (Cognito's default). */
    public static final SessionLimit NONE = new SessionLimit(false, 20);

    public SessionLimit {
        Limits.within("accounts.sessions.most", most, 1, 100);
    }
}
