package dev.signet.domain.session;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.Ids.WEB_SHOP;
import static dev.signet.domain.Ids.refreshToken;
import static dev.signet.domain.Ids.uuid;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.client.RefreshRotation;
import dev.signet.domain.session.SessionCommand.RefreshTokens;
import dev.signet.domain.session.SessionEvent.AuthSucceeded;
import dev.signet.domain.session.SessionEvent.TokensIssued;
import dev.signet.domain.session.SessionEvent.TokensRefreshed;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Alice's session, in which she signed in at noon and got the first refresh token, good for thirty days. */
final class SignedIn {

    static final SessionId SESSION = SessionId.of(uuid(10));
    static final TokenId ACCESS = TokenId.of(uuid(11));
    static final TokenId ID = TokenId.of(uuid(12));
    static final RefreshTokenId FIRST = refreshToken(1);
    static final RefreshTokenId SECOND = refreshToken(2);
    static final RefreshTokenId THIRD = refreshToken(3);
    static final Instant REFRESH_ENDS = NOON.plus(Duration.ofDays(30));

    private SignedIn() {}

    static DomainEvent[] aliceSignedIn(DomainEvent... since) {
        DomainEvent[] history = new DomainEvent[since.length + 2];
        history[0] = succeeded();
        history[1] = issued();
        System.arraycopy(since, 0, history, 2, since.length);
        return history;
    }

    static AuthSucceeded succeeded() {
        return new AuthSucceeded(SESSION, ALICE, SHOPPERS, WEB_SHOP, Set.of(Factor.PASSWORD), NOON);
    }

    static TokensIssued issued() {
        return new TokensIssued(SESSION, ACCESS, ID, FIRST, accessEnds(NOON), REFRESH_ENDS, null, NOON);
    }

    static RefreshTokens refresh(
            RefreshTokenId presented, RefreshTokenId successor, RefreshRotation rotation, Instant at) {
        return new RefreshTokens(SESSION, presented, successor, ACCESS, ID, accessEnds(at), rotation, at);
    }

    static TokensRefreshed refreshed(RefreshTokenId presented, @Nullable RefreshTokenId successor, Instant at) {
        return new TokensRefreshed(SESSION, ACCESS, ID, presented, successor, accessEnds(at), at);
    }

    private static Instant accessEnds(Instant from) {
        return from.plus(Duration.ofHours(1));
    }
}
