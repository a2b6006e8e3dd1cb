package dev.signet.domain.user;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.user.Alice.LATER;
import static dev.signet.domain.user.Alice.NEW;
import static dev.signet.domain.user.Alice.OLD;
import static dev.signet.domain.user.Alice.confirmed;
import static dev.signet.domain.user.Alice.sendCode;
import static dev.signet.domain.user.CodePurpose.RESET_PASSWORD;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.Scenario;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.user.UserCommand.ChangeAttributes;
import dev.signet.domain.user.UserEvent.AttributesChanged;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangingAttributesOfAUser {

    private static final Personal<String> ALLY = Personal.of(ALICE, "Ally");

    private final Scenario user = Scenario.of(User.class);

    @Test
    void recordsWhatChangedAndWhatWent() {
        user.given(confirmed())
                .when(change(Map.of("nickname", ALLY), Set.of("website")))
                .expectEvents(new AttributesChanged(ALICE, Map.of("nickname", ALLY), Set.of("website"), LATER))
                .expectDone();
    }

    @Test
    void recordsNothingWhereNothingChanges() {
        user.given(confirmed())
                .when(change(Map.of(), Set.of()))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void keepsAnAddressVerifiedThatStaysAsItIs() {
        user.given(confirmed())
                .when(change(Map.of("email", OLD, "nickname", ALLY), Set.of()))
                .expectEvents(new AttributesChanged(ALICE, Map.of("nickname", ALLY), Set.of(), LATER));
    }

    @Test
    void takesTheVerificationFromAnAddressThatChanges() {
        user.given(confirmed(new AttributesChanged(ALICE, Map.of("email", NEW), Set.of(), LATER)))
                .when(sendCode(RESET_PASSWORD, NEW))
                .expectRefusal(UserRefusal.NO_VERIFIED_ADDRESS);
    }

    @Test
    void leavesNoWayBackThroughAnAddressThatWasRemoved() {
        user.given(confirmed(new AttributesChanged(ALICE, Map.of(), Set.of("email"), LATER)))
                .when(sendCode(RESET_PASSWORD, OLD))
                .expectRefusal(UserRefusal.NO_VERIFIED_ADDRESS);
    }

    @Test
    void cannotGiveAndTakeTheSameOne() {
        assertThatThrownBy(() -> change(Map.of("nickname", ALLY), Set.of("nickname")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ChangeAttributes change(Map<String, Personal<String>> changed, Set<String> removed) {
        return new ChangeAttributes(ALICE, changed, removed, LATER);
    }
}
