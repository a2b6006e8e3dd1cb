package dev.signet.domain.session;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.session.SignedIn.SESSION;
import static dev.signet.domain.session.SignedIn.aliceSignedIn;

import dev.signet.domain.Actor;
import dev.signet.domain.Scenario;
import dev.signet.domain.session.SessionCommand.RevokeTokens;
import dev.signet.domain.session.SessionEvent.TokenRevoked;
import org.junit.jupiter.api.Test;

class EndingASession {

    private static final Actor SECURITY_DESK = Actor.SYSTEM;

    private final Scenario session = Scenario.of(Session.class);

    @Test
    void revokesEveryTokenOfIt() {
        session.given(aliceSignedIn())
                .when(new RevokeTokens(SESSION, RevocationReason.USER_DISABLED, SECURITY_DESK, NOON))
                .expectEvents(new TokenRevoked(SESSION, RevocationReason.USER_DISABLED, SECURITY_DESK, NOON));
    }

    @Test
    void twiceIsRecordedOnce() {
        session.given(aliceSignedIn(new TokenRevoked(SESSION, RevocationReason.SIGNED_OUT, Actor.user(ALICE), NOON)))
                .when(new RevokeTokens(SESSION, RevocationReason.USER_DISABLED, SECURITY_DESK, NOON))
                .expectNoEvents();
    }
}
