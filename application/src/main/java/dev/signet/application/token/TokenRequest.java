package dev.signet.application.token;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.TokenValidity;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.group.TokenGroups;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.session.TokenId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that goes into an ID and an access token. All of it is at hand once the sign-in or the session has been
 * looked up, so that issuing reads nothing.
 *
 * @param pool who issues
 * @param client to whom
 * @param user about whom; its UUID is {@code sub}
 * @param username as registered: {@code username} and {@code cognito:username}
 * @param session its UUID is {@code origin_jti} and {@code event_id}, the same after each refresh
 * @param accessToken its UUID is the access token's {@code jti}
 * @param idToken its UUID is the ID token's {@code jti}
 * @param scopes of the access token, in that order
 * @param attributes that the client may read, by their claim names ({@code email}, {@code custom:plan})
 * @param verified which of {@code email} and {@code phone_number} are verified
 * @param groups that the user is in
 * @param device that they are for; absent where the pool keeps no track of devices
 * @param authTime when the user signed in
 * @param now when the tokens are issued
 * @param validity how long they live
 * @param idKey signs the ID token
 * @param accessKey signs the access token
 * @param changes how both differ from what they would be
 * @param status where the access token says that its status is; absent where the pool has no status lists
 */
public record TokenRequest(
        UserPoolId pool,
        AppClientId client,
        UserId user,
        String username,
        SessionId session,
        TokenId accessToken,
        TokenId idToken,
        List<String> scopes,
        Map<String, String> attributes,
        Set<String> verified,
        TokenGroups groups,
        @Nullable DeviceId device,
        Instant authTime,
        Instant now,
        TokenValidity validity,
        SigningKeyId idKey,
        SigningKeyId accessKey,
        TokenChanges changes,
        @Nullable StatusPlace status) {

    /** The scope of every sign-in by API (Cognito): the user may read and change what is their own. */
    public static final String OWN_ACCOUNT = "aws.cognito.signin.user.admin";

    /** Identifiers only: user name and attributes are personal data. */
    @Override
    public String toString() {
        return "TokenRequest[" + session.value() + "]";
    }
}
