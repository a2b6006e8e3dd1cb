package dev.signet.domain.revocation;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What is to end.
 *
 * @param session present exactly where the scope is a session
 * @param user present exactly where the scope is a user
 * @param client present exactly where the scope is an app client
 * @param key present exactly where the scope is a signing key
 */
public record RevocationTarget(
        RevocationScope scope,
        @Nullable SessionId session,
        @Nullable UserId user,
        @Nullable AppClientId client,
        @Nullable SigningKeyId key) {

    /** The whole pool. */
    public static final RevocationTarget POOL = new RevocationTarget(RevocationScope.POOL, null, null, null, null);

    /** The whole tenant. */
    public static final RevocationTarget TENANT = new RevocationTarget(RevocationScope.TENANT, null, null, null, null);

    public RevocationTarget {
        if ((session != null) != (scope == RevocationScope.SESSION)
                || (user != null) != (scope == RevocationScope.USER)
                || (client != null) != (scope == RevocationScope.CLIENT)
                || (key != null) != (scope == RevocationScope.SIGNING_KEY)) {
            throw new IllegalArgumentException("target must name what its scope says and nothing else");
        }
    }

    /** One session. */
    public static RevocationTarget of(SessionId session) {
        return new RevocationTarget(RevocationScope.SESSION, session, null, null, null);
    }

    /** Every session of a user. */
    public static RevocationTarget of(UserId user) {
        return new RevocationTarget(RevocationScope.USER, null, user, null, null);
    }

    /** Every session through an app client. */
    public static RevocationTarget of(AppClientId client) {
        return new RevocationTarget(RevocationScope.CLIENT, null, null, client, null);
    }

    /** Every token that a key signed. */
    public static RevocationTarget of(SigningKeyId key) {
        return new RevocationTarget(RevocationScope.SIGNING_KEY, null, null, null, key);
    }
}
