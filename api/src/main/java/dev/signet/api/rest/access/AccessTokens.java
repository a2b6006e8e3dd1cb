package dev.signet.api.rest.access;

import dev.signet.application.session.LiveSession;

/** Checks access tokens: signature, issuer, use, time, and that the session behind them is live. */
public interface AccessTokens {

    /**
     * The session behind the token.
     *
     * @throws dev.signet.application.token.TokenRefused where it is no good access token
     * @throws dev.signet.api.rest.problem.DoorRefused where its session is over
     */
    LiveSession check(String token);
}
