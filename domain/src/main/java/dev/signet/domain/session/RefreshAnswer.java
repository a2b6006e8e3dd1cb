package dev.signet.domain.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a session answers to a refresh token. It is no exception, because a refusal may have to be recorded. */
public sealed interface RefreshAnswer {

    /**
     * New tokens may be handed out.
     *
     * @param refreshToken the new refresh token, absent where the one presented stays good
     * @param refreshExpiresAt when the session's refresh tokens end: as set at the sign-in, never later
     */
    record Refreshed(@Nullable RefreshTokenId refreshToken, Instant refreshExpiresAt) implements RefreshAnswer {}

    /** The token had been replaced already: it is in two hands. {@code ended} says whether that ended the session. */
    record Reused(boolean ended) implements RefreshAnswer {}

    /** The session is over. */
    record Ended() implements RefreshAnswer {}

    /** The session's refresh tokens have outlived their time. */
    record Expired() implements RefreshAnswer {}
}
