package dev.signet.api.rest.access;

import java.util.Optional;

/** Checks access tokens: signature, issuer, use, time, and that the session behind them is live. */
public interface AccessTokens {

    /** What the token proves; empty for every token that is not a good access token, whatever the reason. */
    Optional<Bearer> check(String token);
}
