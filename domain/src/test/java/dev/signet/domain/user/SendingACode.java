package dev.signet.domain.user;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.user.Alice.CODE;
import static dev.signet.domain.user.Alice.CODE_ENDS;
import static dev.signet.domain.user.Alice.NEW;
import static dev.signet.domain.user.Alice.OLD;
import static dev.signet.domain.user.Alice.codeSent;
import static dev.signet.domain.user.Alice.confirmed;
import static dev.signet.domain.user.Alice.createdByAnOperator;
import static dev.signet.domain.user.Alice.sendCode;
import static dev.signet.domain.user.Alice.signedUp;
import static dev.signet.domain.user.CodePurpose.CONFIRM_SIGN_UP;
import static dev.signet.domain.user.CodePurpose.RESET_PASSWORD;
import static dev.signet.domain.user.CodePurpose.VERIFY_ATTRIBUTE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.Scenario;
import dev.signet.domain.user.UserCommand.IssueCode;
import dev.signet.domain.user.UserEvent.AddressChangeRequested;
import dev.signet.domain.user.UserEvent.UserDisabled;
import org.junit.jupiter.api.Test;

class SendingACode {

    private final Scenario user = Scenario.of(User.class);

    @Test
    void forASignUpGoesToTheAddressGivenThere() {
        user.given(signedUp())
                .when(sendCode(CONFIRM_SIGN_UP, OLD))
                .expectEvents(codeSent(CODE, CONFIRM_SIGN_UP, OLD))
                .expectDone();
    }

    @Test
    void forASignUpGoesToNoOtherAddress() {
        user.given(signedUp()).when(sendCode(CONFIRM_SIGN_UP, NEW)).expectRefusal(UserRefusal.NOT_AN_ADDRESS_TO_VERIFY);
    }

    @Test
    void forASignUpIsRefusedOnceItIsConfirmed() {
        user.given(confirmed()).when(sendCode(CONFIRM_SIGN_UP, OLD)).expectRefusal(UserRefusal.ALREADY_CONFIRMED);
    }

    @Test
    void forANewAddressGoesToTheAddressAskedFor() {
        user.given(confirmed(new AddressChangeRequested(ALICE, "email", NEW, NOON)))
                .when(sendCode(VERIFY_ATTRIBUTE, NEW))
                .expectEvents(codeSent(CODE, VERIFY_ATTRIBUTE, NEW))
                .expectDone();
    }

    @Test
    void forAnAddressThatIsVerifiedAlreadyIsRefused() {
        user.given(confirmed())
                .when(sendCode(VERIFY_ATTRIBUTE, OLD))
                .expectRefusal(UserRefusal.NOT_AN_ADDRESS_TO_VERIFY);
    }

    @Test
    void forAnAddressThatNobodyAskedForIsRefused() {
        user.given(confirmed())
                .when(sendCode(VERIFY_ATTRIBUTE, NEW))
                .expectRefusal(UserRefusal.NOT_AN_ADDRESS_TO_VERIFY);
    }

    @Test
    void forAForgottenPasswordGoesToTheVerifiedAddress() {
        user.given(confirmed())
                .when(sendCode(RESET_PASSWORD, OLD))
                .expectEvents(codeSent(CODE, RESET_PASSWORD, OLD))
                .expectDone();
    }

    @Test
    void forAForgottenPasswordNeverGoesToAnAddressThatIsNotVerifiedYet() {
        user.given(confirmed(new AddressChangeRequested(ALICE, "email", NEW, NOON)))
                .when(sendCode(RESET_PASSWORD, NEW))
                .expectRefusal(UserRefusal.NO_VERIFIED_ADDRESS);
    }

    @Test
    void forAForgottenPasswordIsRefusedBeforeTheSignUpIsConfirmed() {
        user.given(signedUp()).when(sendCode(RESET_PASSWORD, OLD)).expectRefusal(UserRefusal.NOT_CONFIRMED);
    }

    @Test
    void forAForgottenPasswordIsRefusedWhileItIsATemporaryOne() {
        user.given(createdByAnOperator())
                .when(sendCode(RESET_PASSWORD, OLD))
                .expectRefusal(UserRefusal.TEMPORARY_PASSWORD);
    }

    @Test
    void isRefusedWhileTheAccountIsDisabled() {
        user.given(confirmed(new UserDisabled(ALICE, NOON)))
                .when(sendCode(RESET_PASSWORD, OLD))
                .expectRefusal(UserRefusal.DISABLED);
    }

    @Test
    void isOnlyPossibleToAnAddress() {
        assertThatThrownBy(() -> new IssueCode(ALICE, CODE, VERIFY_ATTRIBUTE, "nickname", OLD, CODE_ENDS, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attribute must be email or phone_number");
    }
}
