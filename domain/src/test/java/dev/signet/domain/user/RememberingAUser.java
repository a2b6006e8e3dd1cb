package dev.signet.domain.user;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.user.Alice.CODE;
import static dev.signet.domain.user.Alice.LATER;
import static dev.signet.domain.user.Alice.OLD;
import static dev.signet.domain.user.Alice.codeSent;
import static dev.signet.domain.user.Alice.confirmed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.user.UserEvent.UserDeleted;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RememberingAUser {

    @Test
    void itsStateGivesTheAggregateBackWithoutItsHistory() {
        UserState state = stateAfter(confirmed(codeSent(CODE, CodePurpose.RESET_PASSWORD, OLD)));
        Object aggregate = Users.from(state);
        assertThat(aggregate).isInstanceOf(Users.AGGREGATE);
        assertThat(Users.stateOf(aggregate)).isEqualTo(state);
        assertThat(((User) aggregate).stream()).isEqualTo(ALICE.value());
    }

    @Test
    void keepsNothingAboutThePersonOnceDeleted() {
        UserState state =
                stateAfter(confirmed(codeSent(CODE, CodePurpose.RESET_PASSWORD, OLD), new UserDeleted(ALICE, LATER)));
        assertThat(state.deleted()).isTrue();
        assertThat(state.addresses()).isEmpty();
        assertThat(state.codes()).isEmpty();
        assertThat(state.credential()).isNull();
    }

    private static UserState stateAfter(DomainEvent... history) {
        UserState state = null;
        for (DomainEvent event : history) {
            state = UserState.evolve(state, (UserEvent) event);
        }
        return Objects.requireNonNull(state);
    }
}
