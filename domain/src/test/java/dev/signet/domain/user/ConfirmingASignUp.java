package dev.signet.domain.user;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.user.Alice.CODE;
import static dev.signet.domain.user.Alice.CODE_ENDS;
import static dev.signet.domain.user.Alice.LATER;
import static dev.signet.domain.user.Alice.NEW;
import static dev.signet.domain.user.Alice.NEWER_CODE;
import static dev.signet.domain.user.Alice.OLD;
import static dev.signet.domain.user.Alice.codeSent;
import static dev.signet.domain.user.Alice.codeVerified;
import static dev.signet.domain.user.Alice.confirmed;
import static dev.signet.domain.user.Alice.createdByAnOperator;
import static dev.signet.domain.user.Alice.signedUp;
import static dev.signet.domain.user.CodePurpose.CONFIRM_SIGN_UP;

import dev.signet.domain.Scenario;
import dev.signet.domain.user.UserCommand.ConfirmUser;
import dev.signet.domain.user.UserCommand.VerifyCode;
import dev.signet.domain.user.UserEvent.AttributeVerified;
import dev.signet.domain.user.UserEvent.AttributesChanged;
import dev.signet.domain.user.UserEvent.UserConfirmed;
import dev.signet.domain.user.UserEvent.UserDisabled;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfirmingASignUp {

    private final Scenario user = Scenario.of(User.class);

    @Test
    void byTheRightCodeVerifiesTheAddressItWasSentTo() {
        user.given(signedUp(codeSent(CODE, CONFIRM_SIGN_UP, OLD)))
                .when(new VerifyCode(ALICE, CODE, LATER))
                .expectEvents(
                        codeVerified(CONFIRM_SIGN_UP),
                        new AttributeVerified(ALICE, "email", OLD, LATER),
                        new UserConfirmed(ALICE, LATER))
                .expectDone();
    }

    @Test
    void isRefusedOnceTheCodeHasExpired() {
        user.given(signedUp(codeSent(CODE, CONFIRM_SIGN_UP, OLD)))
                .when(new VerifyCode(ALICE, CODE, CODE_ENDS))
                .expectRefusal(UserRefusal.CODE_EXPIRED);
    }

    @Test
    void isRefusedWithACodeThatANewerOneReplaced() {
        user.given(signedUp(codeSent(CODE, CONFIRM_SIGN_UP, OLD), codeSent(NEWER_CODE, CONFIRM_SIGN_UP, OLD)))
                .when(new VerifyCode(ALICE, CODE, LATER))
                .expectRefusal(UserRefusal.CODE_NOT_CURRENT);
    }

    @Test
    void isRefusedWithACodeThatWasUsedBefore() {
        user.given(confirmed(codeSent(CODE, CONFIRM_SIGN_UP, OLD), codeVerified(CONFIRM_SIGN_UP)))
                .when(new VerifyCode(ALICE, CODE, LATER))
                .expectRefusal(UserRefusal.CODE_NOT_CURRENT);
    }

    @Test
    void isRefusedWithACodeThatWentToAnAddressGivenUpSince() {
        user.given(signedUp(
                        codeSent(CODE, CONFIRM_SIGN_UP, OLD),
                        new AttributesChanged(ALICE, Map.of("email", NEW), Set.of(), LATER)))
                .when(new VerifyCode(ALICE, CODE, LATER))
                .expectRefusal(UserRefusal.CODE_NOT_CURRENT);
    }

    @Test
    void isRefusedWithACodeOnceAnOperatorHasConfirmedIt() {
        user.given(signedUp(codeSent(CODE, CONFIRM_SIGN_UP, OLD), new UserConfirmed(ALICE, LATER)))
                .when(new VerifyCode(ALICE, CODE, LATER))
                .expectRefusal(UserRefusal.CODE_NOT_CURRENT);
    }

    @Test
    void isRefusedWithACodeOnceAnOperatorHasSetATemporaryPassword() {
        user.given(signedUp(
                        codeSent(CODE, CONFIRM_SIGN_UP, OLD),
                        Alice.passwordSet(PasswordChangeReason.SET_BY_OPERATOR, CODE_ENDS)))
                .when(new VerifyCode(ALICE, CODE, LATER))
                .expectRefusal(UserRefusal.ALREADY_CONFIRMED);
    }

    @Test
    void isRefusedWhileTheAccountIsDisabled() {
        user.given(signedUp(codeSent(CODE, CONFIRM_SIGN_UP, OLD), new UserDisabled(ALICE, LATER)))
                .when(new VerifyCode(ALICE, CODE, LATER))
                .expectRefusal(UserRefusal.DISABLED);
    }

    @Test
    void byAnOperatorVerifiesNoAddress() {
        user.given(signedUp())
                .when(new ConfirmUser(ALICE, LATER))
                .expectEvents(new UserConfirmed(ALICE, LATER))
                .expectDone();
    }

    @Test
    void byAnOperatorIsRefusedOfAConfirmedAccount() {
        user.given(confirmed()).when(new ConfirmUser(ALICE, LATER)).expectRefusal(UserRefusal.ALREADY_CONFIRMED);
    }

    @Test
    void byAnOperatorIsRefusedWhileATemporaryPasswordWaitsToBeReplaced() {
        user.given(createdByAnOperator())
                .when(new ConfirmUser(ALICE, LATER))
                .expectRefusal(UserRefusal.TEMPORARY_PASSWORD);
    }
}
