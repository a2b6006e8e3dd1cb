package dev.signet.domain.session;

import dev.signet.domain.device.DeviceId;
import dev.signet.domain.session.SessionEvent.TokensIssued;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that a session opens with.
 *
 * @param device the one that they are for; absent where the pool keeps no track of devices
 */
public record FirstTokens(
        TokenId accessToken,
        TokenId idToken,
        RefreshTokenId refreshToken,
        Instant accessExpiresAt,
        Instant refreshExpiresAt,
        @Nullable DeviceId device) {

    TokensIssued issued(SessionId session, Instant at) {
        return new TokensIssued(
                session, accessToken, idToken, refreshToken, accessExpiresAt, refreshExpiresAt, device, at);
    }
}
