package dev.signet.domain.session;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainCommand;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.RefreshRotation;
import dev.signet.domain.pool.LockoutPolicy;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.risk.RiskFeedback;
import dev.signet.domain.risk.RiskFound;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a session. */
public sealed interface SessionCommand extends DomainCommand {

    /** The session that is asked. */
    SessionId session();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return session().value();
    }

    /**
     * Opens a session for a user who has proved who they are in one step, with its first tokens.
     *
     * @param risk what was found of the sign-in; absent where it was not assessed
     */
    record OpenSession(
            SessionId session,
            UserId user,
            UserPoolId pool,
            AppClientId client,
            Set<Factor> factors,
            FirstTokens tokens,
            @Nullable RiskFound risk,
            Instant at)
            implements SessionCommand {

        /** Where it was not assessed. */
        public OpenSession(
                SessionId session,
                UserId user,
                UserPoolId pool,
                AppClientId client,
                Set<Factor> factors,
                FirstTokens tokens,
                Instant at) {
            this(session, user, pool, client, factors, tokens, null, at);
        }

        public OpenSession {
            factors = Set.copyOf(factors);
            if (factors.isEmpty()) {
                throw new IllegalArgumentException("factors must name what was proved");
            }
        }
    }

    /**
     * Begins a session with the first thing that was proved, where more is owed.
     *
     * @param risk what was found of the sign-in; absent where it was not assessed
     */
    record BeginSession(
            SessionId session,
            UserId user,
            UserPoolId pool,
            AppClientId client,
            Factor factor,
            @Nullable RiskFound risk,
            Instant at)
            implements SessionCommand {

        /** Where it was not assessed. */
        public BeginSession(
                SessionId session, UserId user, UserPoolId pool, AppClientId client, Factor factor, Instant at) {
            this(session, user, pool, client, factor, null, at);
        }
    }

    /** Says whether a sign-in that was assessed was the user's own. */
    record GiveRiskFeedback(SessionId session, UserId user, RiskFeedback feedback, Actor by, Instant at)
            implements SessionCommand {}

    /**
     * One more thing was proved, and still more is owed. Answers with an Outcome of {@link SessionRefusal}.
     *
     * @param proved how many things were proved before this one
     */
    record ProveFactor(SessionId session, int proved, Factor factor, Instant at) implements SessionCommand {}

    /**
     * Opens a session whose beginning is known, since the last thing owed was proved. Answers with an Outcome of
     * {@link SessionRefusal}.
     *
     * @param proved how many things were proved before the last one
     * @param factors everything that was proved
     */
    record CompleteSession(SessionId session, int proved, Set<Factor> factors, FirstTokens tokens, Instant at)
            implements SessionCommand {

        public CompleteSession {
            factors = Set.copyOf(factors);
        }
    }

    /**
     * Records that a further step of a sign-in failed. Answers with an Outcome of {@link SessionRefusal}; the step may be
     * tried again.
     *
     * @param proved how many things were proved before
     * @param failures how many have followed one another with this one, 0 where it does not count towards a lockout
     * @param lockout the pool's policy as of now, which says whether this failure locks the user out
     */
    record RecordChallengeFailure(
            SessionId session, int proved, AuthRefusal reason, int failures, LockoutPolicy lockout, Instant at)
            implements SessionCommand {}

    /**
     * Records that somebody failed to prove to be a known user; the session ends as it begins.
     *
     * @param failures how many have followed one another with this one, 0 where it does not count towards a lockout
     * @param lockout the pool's policy as of now, which says whether this failure locks the user out
     * @param risk what was found of the sign-in; absent where it was not assessed
     */
    record RecordAuthFailure(
            SessionId session,
            UserId user,
            UserPoolId pool,
            AppClientId client,
            AuthRefusal reason,
            int failures,
            LockoutPolicy lockout,
            @Nullable RiskFound risk,
            Instant at)
            implements SessionCommand {

        /** Where it was not assessed. */
        public RecordAuthFailure(
                SessionId session,
                UserId user,
                UserPoolId pool,
                AppClientId client,
                AuthRefusal reason,
                int failures,
                LockoutPolicy lockout,
                Instant at) {
            this(session, user, pool, client, reason, failures, lockout, null, at);
        }
    }

    /**
     * Asks for new tokens. Answers with a {@link RefreshAnswer}.
     *
     * @param presented the refresh token that came in; known to be well-formed and of this session
     * @param successor the one that replaces it where it rotates
     * @param rotation the client's settings as of now
     */
    record RefreshTokens(
            SessionId session,
            RefreshTokenId presented,
            RefreshTokenId successor,
            TokenId accessToken,
            TokenId idToken,
            Instant accessExpiresAt,
            RefreshRotation rotation,
            Instant at)
            implements SessionCommand {}

    /** Ends the session for every token of it. Twice is once: no second event, nothing to answer. */
    record RevokeTokens(SessionId session, RevocationReason reason, Actor by, Instant at) implements SessionCommand {}
}
