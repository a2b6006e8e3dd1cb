package dev.signet.projections.dossier;

import dev.signet.domain.Actor;
import dev.signet.domain.revocation.RevocationScope;
import dev.signet.domain.session.AuthRefusal;
import dev.signet.domain.session.Factor;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionState;
import dev.signet.domain.session.SessionStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A session's whole life, by what its records say. What there is nothing of is absent. Each part names the position of its
 * record.
 *
 * @param asOf up to where in the ledger this is known
 * @param session whose session it was, and how it stood at that point
 * @param proofs what was proved while more was owed
 * @param failures each step of the sign-in that failed, as far as each was recorded
 * @param signIn how it was opened; absent where it never was
 * @param tokens every token that was issued in it, by identifier
 * @param refreshes each use of a refresh token
 * @param reuses refresh tokens that came back after they had been replaced
 * @param addresses from where and with what the session was used
 * @param order the order that made its tokens worthless; absent where there was none
 * @param revocation its end, and how the word of it spread; absent while nobody revoked it
 */
public record Life(
        Session session,
        Point asOf,
        List<Proof> proofs,
        List<Failure> failures,
        @Nullable SignIn signIn,
        List<Token> tokens,
        List<Refresh> refreshes,
        List<Reuse> reuses,
        List<Address> addresses,
        @Nullable Order order,
        @Nullable Revocation revocation) {

    /** Keeps its own copies. */
    public Life {
        proofs = List.copyOf(proofs);
        failures = List.copyOf(failures);
        tokens = List.copyOf(tokens);
        refreshes = List.copyOf(refreshes);
        reuses = List.copyOf(reuses);
        addresses = List.copyOf(addresses);
    }

    /** A place in the ledger, and when the ledger came to it. */
    public record Point(long position, Instant at) {}

    /**
     * The session.
     *
     * @param refreshExpiresAt when its refresh tokens end; absent where it has none
     */
    public record Session(
            String sessionId,
            String tenantId,
            String poolId,
            String userId,
            String clientId,
            SessionStatus status,
            Instant beganAt,
            @Nullable Instant refreshExpiresAt) {

        static Session of(SessionState state, String tenant, Instant began) {
            return new Session(
                    state.id().value(),
                    tenant,
                    state.pool().value(),
                    state.user().value(),
                    state.client().value(),
                    state.status(),
                    began,
                    state.refreshExpiresAt());
        }
    }

    /** Something was proved, and more was owed. */
    public record Proof(long position, Instant at, Factor factor) {}

    /** Somebody proved to be the user. */
    public record SignIn(long position, Instant at, List<Factor> factors) {

        /** Keeps its own copy. */
        public SignIn {
            factors = List.copyOf(factors);
        }
    }

    /**
     * Somebody failed to prove to be the user.
     *
     * @param lockedUntil until when the user was locked out by it; absent where they were not
     */
    public record Failure(
            long position,
            Instant at,
            AuthRefusal reason,
            @Nullable Instant lockedUntil) {

        Failure locked(Instant until) {
            return new Failure(position, at, reason, until);
        }
    }

    /** What a token is for. */
    public enum Use {
        /** To be shown to resource servers. */
        ACCESS,
        /** Tells the client who signed in. */
        ID,
        /** Buys new tokens. */
        REFRESH
    }

    /** A token; never the token itself. */
    public record Token(long position, Use use, String tokenId, Instant issuedAt, Instant expiresAt) {}

    /**
     * A refresh token bought new tokens.
     *
     * @param successor the refresh token that replaced it; absent where it did not rotate
     */
    public record Refresh(
            long position,
            Instant at,
            String presented,
            @Nullable String successor) {}

    /** A refresh token came back that had already been replaced. */
    public record Reuse(long position, Instant at, String presented) {}

    /**
     * From where and with what the user used the session. Personal data reads as it does in every view: withheld, erased,
     * or as it is.
     *
     * @param events how many events came from there
     */
    public record Address(
            @Nullable JsonNode address, @Nullable JsonNode agent, Instant firstAt, Instant lastAt, int events) {}

    /**
     * The end of the session.
     *
     * @param spread how the word spread from there
     */
    public record Revocation(
            long position, RevocationReason reason, Actor by, Instant askedAt, Instant sequencedAt, Spread spread) {}

    /**
     * An order that meant this session, alone or among others.
     *
     * @param spread how the word spread; absent where the sessions themselves told it, being ended in the same moment
     */
    public record Order(
            long position,
            String orderId,
            RevocationScope scope,
            RevocationReason reason,
            Actor by,
            Instant askedAt,
            Instant sequencedAt,
            @Nullable Spread spread) {}

    /**
     * What consumers say (the receipt of the revocation).
     *
     * @param everywhere whether every consumer has said that it refuses the tokens
     */
    public record Spread(boolean everywhere, List<Acknowledgement> consumers) {

        /** Keeps its own copy. */
        public Spread {
            consumers = List.copyOf(consumers);
        }

        static Spread of(List<Acknowledgement> consumers) {
            return new Spread(consumers.stream().allMatch(consumer -> consumer.seenAt() != null), consumers);
        }
    }

    /**
     * The word of one consumer.
     *
     * @param seenAt when it said that it refuses the tokens; absent as long as it has not
     * @param millis from the moment at which the ledger took the revocation in to then
     */
    public record Acknowledgement(
            String clientId,
            String consumer,
            @Nullable Instant seenAt,
            @Nullable Long millis) {}
}
