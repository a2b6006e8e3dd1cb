package dev.signet.domain.client;

import dev.signet.domain.Limits;
import java.time.Duration;

/**
 * Whether each refresh gives a new refresh token, and what happens to the old one.
 *
 * @param enabled off: one refresh token serves until it expires (Cognito's default); on: each serves once
 * @param grace how long the token before the current one is still taken, for clients that lost the answer; 0 to 60 s
 * @param revokeOnReuse whether the reuse of an older token ends the session; Cognito only refuses it
 */
public record RefreshRotation(boolean enabled, Duration grace, boolean revokeOnReuse) {

    /** Rotation on, ten seconds of grace, reuse ends the session. */
    public static final RefreshRotation DEFAULT = new RefreshRotation(true, Duration.ofSeconds(10), true);

    public RefreshRotation {
        Limits.within("refreshRotation.grace", grace, Duration.ZERO, Duration.ofSeconds(60));
    }
}
