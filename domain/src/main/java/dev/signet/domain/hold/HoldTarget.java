package dev.signet.domain.hold;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What a legal hold keeps.
 *
 * @param pool absent exactly where the scope is a tenant
 * @param user present where the scope is a user or a session: whose session it is
 * @param session present exactly where the scope is a session
 */
public record HoldTarget(
        HoldScope scope,
        @Nullable UserPoolId pool,
        @Nullable UserId user,
        @Nullable SessionId session) {

    /** The whole tenant. */
    public static final HoldTarget TENANT = new HoldTarget(HoldScope.TENANT, null, null, null);

    public HoldTarget {
        boolean personal = scope == HoldScope.USER || scope == HoldScope.SESSION;
        if ((pool == null) != (scope == HoldScope.TENANT)
                || (user != null) != personal
                || (session != null) != (scope == HoldScope.SESSION)) {
            throw new IllegalArgumentException("target must name what its scope says and nothing else");
        }
    }

    /** A whole pool. */
    public static HoldTarget of(UserPoolId pool) {
        return new HoldTarget(HoldScope.POOL, pool, null, null);
    }

    /** A user with all sessions. */
    public static HoldTarget of(UserPoolId pool, UserId user) {
        return new HoldTarget(HoldScope.USER, pool, user, null);
    }

    /** One session of a user. */
    public static HoldTarget of(UserPoolId pool, UserId user, SessionId session) {
        return new HoldTarget(HoldScope.SESSION, pool, user, session);
    }
}
