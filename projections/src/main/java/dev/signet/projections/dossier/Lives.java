package dev.signet.projections.dossier;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.Actor;
import dev.signet.domain.session.SessionEvent;
import dev.signet.domain.session.SessionEvent.AuthFailed;
import dev.signet.domain.session.SessionEvent.AuthSucceeded;
import dev.signet.domain.session.SessionEvent.ChallengeFailed;
import dev.signet.domain.session.SessionEvent.FactorProved;
import dev.signet.domain.session.SessionEvent.RiskAssessed;
import dev.signet.domain.session.SessionEvent.RiskFeedbackGiven;
import dev.signet.domain.session.SessionEvent.SignInLocked;
import dev.signet.domain.session.SessionEvent.TokenReuseDetected;
import dev.signet.domain.session.SessionEvent.TokenRevoked;
import dev.signet.domain.session.SessionEvent.TokensIssued;
import dev.signet.domain.session.SessionEvent.TokensRefreshed;
import dev.signet.domain.session.SessionState;
import dev.signet.ledger.proof.Leaf;
import dev.signet.projections.dossier.Life.Failure;
import dev.signet.projections.dossier.Life.Order;
import dev.signet.projections.dossier.Life.Proof;
import dev.signet.projections.dossier.Life.Refresh;
import dev.signet.projections.dossier.Life.Reuse;
import dev.signet.projections.dossier.Life.Revocation;
import dev.signet.projections.dossier.Life.SignIn;
import dev.signet.projections.dossier.Life.Token;
import dev.signet.projections.dossier.Life.Use;
import dev.signet.projections.history.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a session's life from its events, one after the other. */
final class Lives {

    private final Whereabouts whereabouts;
    private final List<Proof> proofs = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private final List<Refresh> refreshes = new ArrayList<>();
    private final List<Reuse> reuses = new ArrayList<>();
    private @Nullable SessionState state;
    private @Nullable SignIn signIn;
    private @Nullable End end;
    private @Nullable Instant began;

    Lives(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /** The session's last event, as far as it tells of an end that somebody wanted. */
    record End(Leaf leaf, TokenRevoked event) {}

    void take(Leaf leaf, SessionEvent event, Provenance provenance) {
        state = SessionState.evolve(state, event);
        if (provenance.actor().kind() != Actor.Kind.OPERATOR) {
            whereabouts.take(provenance, leaf.at());
        }
        long position = leaf.position();
        switch (event) {
            case FactorProved e -> {
                begins(e.at());
                proofs.add(new Proof(position, e.at(), e.factor()));
            }
            case ChallengeFailed e -> failures.add(new Failure(position, e.at(), e.reason(), null));
            case AuthSucceeded e -> {
                begins(e.at());
                signIn = new SignIn(
                        position, e.at(), e.factors().stream().sorted().toList());
            }
            case AuthFailed e -> {
                begins(e.at());
                failures.add(new Failure(position, e.at(), e.reason(), null));
            }
            case SignInLocked e -> failures.add(failures.removeLast().locked(e.until()));
            case TokensIssued e -> {
                issued(position, e.accessToken().value(), e.idToken().value(), e.at(), e.accessExpiresAt());
                tokens.add(new Token(position, Use.REFRESH, e.refreshToken().value(), e.at(), e.refreshExpiresAt()));
            }
            case TokensRefreshed e -> refreshed(position, e);
            case TokenReuseDetected e ->
                reuses.add(new Reuse(position, e.at(), e.presented().value()));
            case TokenRevoked e -> end = new End(leaf, e);
            case RiskAssessed _, RiskFeedbackGiven _ -> {} // their records stand in the file
        }
    }

    private void begins(Instant at) {
        if (began == null) {
            began = at;
        }
    }

    private void refreshed(long position, TokensRefreshed e) {
        String successor = e.refreshToken() == null ? null : e.refreshToken().value();
        refreshes.add(new Refresh(position, e.at(), e.presented().value(), successor));
        issued(position, e.accessToken().value(), e.idToken().value(), e.at(), e.accessExpiresAt());
        if (successor != null) {
            Instant expiry = requireNonNull(requireNonNull(state).refreshExpiresAt());
            tokens.add(new Token(position, Use.REFRESH, successor, e.at(), expiry));
        }
    }

    private void issued(long position, String access, String id, Instant at, Instant expiresAt) {
        tokens.add(new Token(position, Use.ACCESS, access, at, expiresAt));
        tokens.add(new Token(position, Use.ID, id, at, expiresAt));
    }

    /** What is known of the session now. */
    SessionState state() {
        return requireNonNull(state);
    }

    /** When it began. */
    Instant began() {
        return requireNonNull(began);
    }

    /** How it ended, where somebody ended it. */
    @Nullable
    End end() {
        return end;
    }

    Life told(String tenant, Life.Point asOf, @Nullable Order order, @Nullable Revocation revocation) {
        return new Life(
                Life.Session.of(state(), tenant, began()),
                asOf,
                proofs,
                failures,
                signIn,
                tokens,
                refreshes,
                reuses,
                whereabouts.addresses(),
                order,
                revocation);
    }
}
