package dev.signet.application.token;

import dev.signet.domain.session.RefreshTokenId;
import dev.signet.domain.session.SessionId;

/** What a string that was sent as a refresh token turns out to be before anything is looked up. */
public sealed interface PresentedRefreshToken {

    /**
     * Signet made it for this session. If the session no longer knows it, that proves that it was used before.
     *
     * @param session whose it is
     * @param id which of the session's it is
     */
    record WellFormed(SessionId session, RefreshTokenId id) implements PresentedRefreshToken {}

    /** Signet never made it: there is nothing to look up. */
    record Malformed() implements PresentedRefreshToken {}
}
