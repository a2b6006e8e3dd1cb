package dev.signet.domain.session;

import dev.signet.domain.client.RefreshRotation;
import dev.signet.domain.session.SessionEvent.TokensRefreshed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The refresh tokens of one session. One is good, and for a short grace the one before it, because a client that lost
 * the answer can only try again with what it has.
 */
record RefreshFamily(
        RefreshTokenId current,
        @Nullable RefreshTokenId previous,
        @Nullable Instant replacedAt) {

    /** Whether {@code presented} may buy new tokens at that time. */
    boolean takes(RefreshTokenId presented, RefreshRotation rotation, Instant at) {
        return presented.equals(current) || (presented.equals(previous) && withinGrace(rotation, at));
    }

    /**
     * The family once tokens were refreshed. A retry with the previous token replaces the child whose answer was lost;
     * the grace still counts from when the previous one was first replaced.
     */
    RefreshFamily after(TokensRefreshed refreshed) {
        RefreshTokenId successor = refreshed.refreshToken();
        if (successor == null) {
            return this;
        }
        return refreshed.presented().equals(current)
                ? new RefreshFamily(successor, current, refreshed.at())
                : new RefreshFamily(successor, previous, replacedAt);
    }

    private boolean withinGrace(RefreshRotation rotation, Instant at) {
        return replacedAt != null && at.isBefore(replacedAt.plus(rotation.grace()));
    }
}
