package dev.signet.domain.session;

import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.client.RefreshRotation.DEFAULT;
import static dev.signet.domain.session.SignedIn.FIRST;
import static dev.signet.domain.session.SignedIn.REFRESH_ENDS;
import static dev.signet.domain.session.SignedIn.SECOND;
import static dev.signet.domain.session.SignedIn.SESSION;
import static dev.signet.domain.session.SignedIn.THIRD;
import static dev.signet.domain.session.SignedIn.aliceSignedIn;
import static dev.signet.domain.session.SignedIn.refresh;
import static dev.signet.domain.session.SignedIn.refreshed;

import dev.signet.domain.Actor;
import dev.signet.domain.Scenario;
import dev.signet.domain.client.RefreshRotation;
import dev.signet.domain.session.RefreshAnswer.Ended;
import dev.signet.domain.session.RefreshAnswer.Expired;
import dev.signet.domain.session.RefreshAnswer.Refreshed;
import dev.signet.domain.session.RefreshAnswer.Reused;
import dev.signet.domain.session.SessionEvent.TokenReuseDetected;
import dev.signet.domain.session.SessionEvent.TokenRevoked;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefreshingTokens {

    private static final RefreshRotation NO_ROTATION = new RefreshRotation(false, Duration.ZERO, true);
    private static final RefreshRotation NO_GRACE = new RefreshRotation(true, Duration.ZERO, true);
    private static final RefreshRotation ONLY_REFUSING = new RefreshRotation(true, Duration.ofSeconds(10), false);
    private static final Instant ONE = NOON.plus(Duration.ofHours(1));
    private static final Instant WITHIN_GRACE = ONE.plusSeconds(9);
    private static final Instant GRACE_OVER = ONE.plusSeconds(10);

    private final Scenario session = Scenario.of(Session.class);

    @Test
    void replacesTheRefreshTokenWhereTheClientRotates() {
        session.given(aliceSignedIn())
                .when(refresh(FIRST, SECOND, DEFAULT, ONE))
                .expectEvents(refreshed(FIRST, SECOND, ONE))
                .expectAnswer(new Refreshed(SECOND, REFRESH_ENDS));
    }

    @Test
    void keepsTheRefreshTokenWhereTheClientDoesNotRotate() {
        session.given(aliceSignedIn(refreshed(FIRST, null, NOON)))
                .when(refresh(FIRST, SECOND, NO_ROTATION, ONE))
                .expectEvents(refreshed(FIRST, null, ONE))
                .expectAnswer(new Refreshed(null, REFRESH_ENDS));
    }

    @Test
    void takesTheTokenBeforeOnceMoreFromAClientThatLostTheAnswer() {
        session.given(aliceSignedIn(refreshed(FIRST, SECOND, ONE)))
                .when(refresh(FIRST, THIRD, DEFAULT, WITHIN_GRACE))
                .expectEvents(refreshed(FIRST, THIRD, WITHIN_GRACE))
                .expectAnswer(new Refreshed(THIRD, REFRESH_ENDS));
    }

    @Test
    void doesNotLengthenTheGraceByARetry() {
        session.given(aliceSignedIn(refreshed(FIRST, SECOND, ONE), refreshed(FIRST, THIRD, WITHIN_GRACE)))
                .when(refresh(FIRST, SECOND, DEFAULT, GRACE_OVER))
                .expectAnswer(new Reused(true));
    }

    @Test
    void retiresTheTokenWhoseAnswerWasLost() {
        session.given(aliceSignedIn(refreshed(FIRST, SECOND, ONE), refreshed(FIRST, THIRD, WITHIN_GRACE)))
                .when(refresh(SECOND, FIRST, DEFAULT, WITHIN_GRACE))
                .expectAnswer(new Reused(true));
    }

    @Test
    void endsTheSessionWhenAReplacedTokenComesBack() {
        session.given(aliceSignedIn(refreshed(FIRST, SECOND, ONE)))
                .when(refresh(FIRST, THIRD, DEFAULT, GRACE_OVER))
                .expectEvents(
                        new TokenReuseDetected(SESSION, FIRST, GRACE_OVER),
                        new TokenRevoked(SESSION, RevocationReason.TOKEN_REUSE, Actor.SYSTEM, GRACE_OVER))
                .expectAnswer(new Reused(true));
    }

    @Test
    void onlyRefusesAReplacedTokenWhereTheClientSaysSo() {
        session.given(aliceSignedIn(refreshed(FIRST, SECOND, ONE)))
                .when(refresh(FIRST, THIRD, ONLY_REFUSING, GRACE_OVER))
                .expectEvents(new TokenReuseDetected(SESSION, FIRST, GRACE_OVER))
                .expectAnswer(new Reused(false));
    }

    @Test
    void takesNoTokenTwiceWithoutGrace() {
        session.given(aliceSignedIn(refreshed(FIRST, SECOND, ONE)))
                .when(refresh(FIRST, THIRD, NO_GRACE, ONE))
                .expectAnswer(new Reused(true));
    }

    @Test
    void isRefusedOnceTheTimeSetAtTheSignInIsOver() {
        session.given(aliceSignedIn(refreshed(FIRST, SECOND, ONE)))
                .when(refresh(SECOND, THIRD, DEFAULT, REFRESH_ENDS))
                .expectNoEvents()
                .expectAnswer(new Expired());
    }

    @Test
    void isStillPossibleAtTheLastMoment() {
        Instant last = REFRESH_ENDS.minusMillis(1);
        session.given(aliceSignedIn(refreshed(FIRST, SECOND, ONE)))
                .when(refresh(SECOND, THIRD, DEFAULT, last))
                .expectAnswer(new Refreshed(THIRD, REFRESH_ENDS));
    }

    @Test
    void isRefusedWithoutATraceOnceTheSessionIsOver() {
        session.given(aliceSignedIn(new TokenRevoked(SESSION, RevocationReason.SIGNED_OUT, Actor.ANONYMOUS, ONE)))
                .when(refresh(FIRST, SECOND, DEFAULT, ONE))
                .expectNoEvents()
                .expectAnswer(new Ended());
    }
}
