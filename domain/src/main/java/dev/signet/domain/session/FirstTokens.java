package dev.signet.domain.session;

import dev.signet.domain.session.SessionEvent.TokensIssued;
import java.time.Instant;

/** The tokens that a session opens with. */
public record FirstTokens(
        TokenId accessToken,
        TokenId idToken,
        RefreshTokenId refreshToken,
        Instant accessExpiresAt,
        Instant refreshExpiresAt) {

    TokensIssued issued(SessionId session, Instant at) {
        return new TokensIssued(session, accessToken, idToken, refreshToken, accessExpiresAt, refreshExpiresAt, at);
    }
}
