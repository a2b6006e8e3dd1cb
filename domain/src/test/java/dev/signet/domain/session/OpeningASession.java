package dev.signet.domain.session;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.Ids.WEB_SHOP;
import static dev.signet.domain.session.SignedIn.ACCESS;
import static dev.signet.domain.session.SignedIn.FIRST;
import static dev.signet.domain.session.SignedIn.ID;
import static dev.signet.domain.session.SignedIn.REFRESH_ENDS;
import static dev.signet.domain.session.SignedIn.SESSION;
import static dev.signet.domain.session.SignedIn.issued;
import static dev.signet.domain.session.SignedIn.succeeded;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.Scenario;
import dev.signet.domain.pool.LockoutPolicy;
import dev.signet.domain.session.SessionCommand.OpenSession;
import dev.signet.domain.session.SessionCommand.RecordAuthFailure;
import dev.signet.domain.session.SessionEvent.AuthFailed;
import dev.signet.domain.session.SessionEvent.SignInLocked;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpeningASession {

    private final Scenario session = Scenario.of(Session.class);

    @Test
    void recordsWhatWasProvedAndTheFirstTokensTogether() {
        session.when(open(Set.of(Factor.PASSWORD))).expectEvents(succeeded(), issued());
    }

    @Test
    void demandsThatSomethingWasProved() {
        assertThatThrownBy(() -> open(Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("factors");
    }

    @Test
    void isOnlyRecordedAsFailedBelowTheThresholdOfTheLockout() {
        session.when(failure(4)).expectEvents(failed());
    }

    @Test
    void locksTheUserOutFromTheThresholdOn() {
        session.when(failure(7)).expectEvents(failed(), new SignInLocked(SESSION, ALICE, 7, NOON.plusSeconds(4), NOON));
    }

    private static OpenSession open(Set<Factor> factors) {
        return new OpenSession(
                SESSION,
                ALICE,
                SHOPPERS,
                WEB_SHOP,
                factors,
                new FirstTokens(ACCESS, ID, FIRST, issued().accessExpiresAt(), REFRESH_ENDS, null),
                NOON);
    }

    private static RecordAuthFailure failure(int failures) {
        return new RecordAuthFailure(
                SESSION, ALICE, SHOPPERS, WEB_SHOP, AuthRefusal.WRONG_PASSWORD, failures, LockoutPolicy.DEFAULT, NOON);
    }

    private static AuthFailed failed() {
        return new AuthFailed(SESSION, ALICE, SHOPPERS, WEB_SHOP, AuthRefusal.WRONG_PASSWORD, NOON);
    }
}
