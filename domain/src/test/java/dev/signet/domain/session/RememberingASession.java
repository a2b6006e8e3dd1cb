package dev.signet.domain.session;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.Ids.WEB_SHOP;
import static dev.signet.domain.session.SignedIn.FIRST;
import static dev.signet.domain.session.SignedIn.REFRESH_ENDS;
import static dev.signet.domain.session.SignedIn.SECOND;
import static dev.signet.domain.session.SignedIn.SESSION;
import static dev.signet.domain.session.SignedIn.issued;
import static dev.signet.domain.session.SignedIn.refreshed;
import static dev.signet.domain.session.SignedIn.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RememberingASession {

    private static final SessionState ROTATED = new SessionState(
            SESSION, ALICE, SHOPPERS, WEB_SHOP, SessionStatus.OPEN, 0, SECOND, FIRST, NOON, REFRESH_ENDS);

    @Test
    void itsHistoryGivesItsState() {
        SessionState state = null;
        for (SessionEvent event : List.of(succeeded(), issued(), refreshed(FIRST, SECOND, NOON))) {
            state = SessionState.evolve(state, event);
        }
        assertThat(state).isEqualTo(ROTATED);
    }

    @Test
    void itsStateGivesTheAggregateBackWithoutItsHistory() {
        Object aggregate = Sessions.from(ROTATED);
        assertThat(aggregate).isInstanceOf(Sessions.AGGREGATE);
        assertThat(Sessions.stateOf(aggregate)).isEqualTo(ROTATED);
        assertThat(((Session) aggregate).stream()).isEqualTo(SESSION.value());
    }
}
