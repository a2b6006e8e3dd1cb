package dev.signet.application.token;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.session.TokenId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Set;

/**
 * What a genuine token of ours says. Whether its session still lives, a look-up says.
 *
 * @param use what the token is for, as was expected
 * @param pool who issued it
 * @param key with which key
 * @param client to whom: {@code client_id} of an access token, {@code aud} of an ID token
 * @param user about whom
 * @param session of which session
 * @param token which token it is
 * @param username the user's name when it was issued
 * @param scopes what an access token opens; none for an ID token
 * @param authTime when the user signed in
 * @param issuedAt when it was issued
 * @param expiresAt until when it is good
 */
public record VerifiedToken(
        TokenUse use,
        UserPoolId pool,
        SigningKeyId key,
        AppClientId client,
        UserId user,
        SessionId session,
        TokenId token,
        String username,
        Set<String> scopes,
        Instant authTime,
        Instant issuedAt,
        Instant expiresAt) {

    /** Identifiers only: the user name is personal data. */
    @Override
    public String toString() {
        return "VerifiedToken[" + token.value() + "]";
    }
}
