package dev.signet.domain.user;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.user.Alice.CODE;
import static dev.signet.domain.user.Alice.CODE_ENDS;
import static dev.signet.domain.user.Alice.LATER;
import static dev.signet.domain.user.Alice.OLD;
import static dev.signet.domain.user.Alice.OTHER_PASSWORD;
import static dev.signet.domain.user.Alice.PASSWORD;
import static dev.signet.domain.user.Alice.codeSent;
import static dev.signet.domain.user.Alice.codeVerified;
import static dev.signet.domain.user.Alice.confirmed;
import static dev.signet.domain.user.Alice.createdByAnOperator;
import static dev.signet.domain.user.Alice.newPassword;
import static dev.signet.domain.user.Alice.setPassword;
import static dev.signet.domain.user.Alice.signedUp;
import static dev.signet.domain.user.PasswordChangeReason.CHANGED;
import static dev.signet.domain.user.PasswordChangeReason.REPLACED_TEMPORARY;
import static dev.signet.domain.user.PasswordChangeReason.RESET;
import static dev.signet.domain.user.PasswordChangeReason.SET_BY_OPERATOR;
import static dev.signet.domain.user.PasswordChangeReason.SIGN_UP;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.Scenario;
import dev.signet.domain.user.UserCommand.RecordRehash;
import dev.signet.domain.user.UserCommand.SetPassword;
import dev.signet.domain.user.UserEvent.PasswordRehashed;
import dev.signet.domain.user.UserEvent.PasswordResetRequired;
import dev.signet.domain.user.UserEvent.UserDisabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingAPassword {

    private static final DomainEvent RESET_DEMANDED = new PasswordResetRequired(ALICE, NOON);
    private static final DomainEvent RESET_CODE_SENT = codeSent(CODE, CodePurpose.RESET_PASSWORD, OLD);
    private static final DomainEvent RESET_CODE_VERIFIED = codeVerified(CodePurpose.RESET_PASSWORD);

    private final Scenario user = Scenario.of(User.class);

    @Test
    void isTheUsersOwnAffairOnceConfirmed() {
        user.given(confirmed())
                .when(setPassword(CHANGED, LATER))
                .expectEvents(newPassword(CHANGED, LATER))
                .expectDone();
    }

    @Test
    void atSignUpHappensOnce() {
        user.given(signedUp()).when(setPassword(SIGN_UP, LATER)).expectRefusal(UserRefusal.PASSWORD_EXISTS);
    }

    @Test
    void isRefusedBeforeTheSignUpIsConfirmed() {
        user.given(signedUp()).when(setPassword(CHANGED, LATER)).expectRefusal(UserRefusal.NOT_CONFIRMED);
    }

    @Test
    void isRefusedToWhoeverOnlyKnowsThePasswordThatMustBeReset() {
        user.given(confirmed(RESET_DEMANDED))
                .when(setPassword(CHANGED, LATER))
                .expectRefusal(UserRefusal.RESET_REQUIRED);
    }

    @Test
    void byCodeDemandsThatACodeWasVerified() {
        user.given(confirmed(RESET_CODE_SENT))
                .when(setPassword(RESET, LATER))
                .expectRefusal(UserRefusal.RESET_NOT_PROVED);
    }

    @Test
    void byCodeIsPossibleOnceForEachCode() {
        user.given(confirmed(RESET_CODE_SENT, RESET_CODE_VERIFIED, newPassword(RESET, LATER)))
                .when(setPassword(RESET, LATER))
                .expectRefusal(UserRefusal.RESET_NOT_PROVED);
    }

    @Test
    void byCodeFulfilsTheDemandForANewOne() {
        user.given(confirmed(RESET_DEMANDED, RESET_CODE_SENT, RESET_CODE_VERIFIED))
                .when(setPassword(RESET, LATER))
                .expectEvents(newPassword(RESET, LATER))
                .expectDone();
        user.given(confirmed(RESET_DEMANDED, RESET_CODE_SENT, RESET_CODE_VERIFIED, newPassword(RESET, LATER)))
                .when(setPassword(CHANGED, LATER))
                .expectDone();
    }

    @Test
    void inPlaceOfATemporaryOneOpensTheAccount() {
        user.given(createdByAnOperator())
                .when(setPassword(REPLACED_TEMPORARY, LATER))
                .expectEvents(newPassword(REPLACED_TEMPORARY, LATER))
                .expectDone();
        user.given(createdByAnOperator(newPassword(REPLACED_TEMPORARY, LATER)))
                .when(setPassword(CHANGED, LATER))
                .expectDone();
    }

    @Test
    void inPlaceOfATemporaryOneIsRefusedOnceThatIsTooOld() {
        user.given(createdByAnOperator())
                .when(setPassword(REPLACED_TEMPORARY, CODE_ENDS))
                .expectRefusal(UserRefusal.TEMPORARY_PASSWORD_EXPIRED);
    }

    @Test
    void inPlaceOfATemporaryOneIsRefusedWhereThereIsNone() {
        user.given(confirmed()).when(setPassword(REPLACED_TEMPORARY, LATER)).expectRefusal(UserRefusal.NOT_TEMPORARY);
    }

    @Test
    void isRefusedWhileATemporaryOneWaitsToBeReplaced() {
        user.given(createdByAnOperator())
                .when(setPassword(CHANGED, LATER))
                .expectRefusal(UserRefusal.TEMPORARY_PASSWORD);
    }

    @Test
    void forGoodByAnOperatorConfirmsTheAccount() {
        user.given(signedUp(newPassword(SET_BY_OPERATOR, LATER)))
                .when(setPassword(CHANGED, LATER))
                .expectDone();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGED", "RESET", "REPLACED_TEMPORARY"})
    void isRefusedToTheUserWhileTheAccountIsDisabled(PasswordChangeReason reason) {
        user.given(confirmed(new UserDisabled(ALICE, NOON)))
                .when(setPassword(reason, LATER))
                .expectRefusal(UserRefusal.DISABLED);
    }

    @Test
    void forAWhileIsOnlyForOperators() {
        assertThatThrownBy(() -> new SetPassword(ALICE, PASSWORD, "argon2id", CHANGED, CODE_ENDS, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anewWithOtherParametersIsRecorded() {
        user.given(confirmed())
                .when(new RecordRehash(ALICE, PASSWORD, "argon2id", LATER))
                .expectEvents(new PasswordRehashed(ALICE, PASSWORD, "argon2id", LATER))
                .expectDone();
    }

    @Test
    void anewWithOtherParametersIsRefusedOnceItWasChanged() {
        user.given(confirmed())
                .when(new RecordRehash(ALICE, OTHER_PASSWORD, "argon2id", LATER))
                .expectRefusal(UserRefusal.CREDENTIAL_NOT_CURRENT);
    }
}
