package dev.signet.domain.user;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.user.Alice.CODE;
import static dev.signet.domain.user.Alice.LATER;
import static dev.signet.domain.user.Alice.NEW;
import static dev.signet.domain.user.Alice.OLD;
import static dev.signet.domain.user.Alice.codeSent;
import static dev.signet.domain.user.Alice.codeVerified;
import static dev.signet.domain.user.Alice.confirmed;
import static dev.signet.domain.user.Alice.sendCode;
import static dev.signet.domain.user.CodePurpose.RESET_PASSWORD;
import static dev.signet.domain.user.CodePurpose.VERIFY_ATTRIBUTE;

import dev.signet.domain.Scenario;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.user.UserCommand.RequestAddressChange;
import dev.signet.domain.user.UserCommand.VerifyAddress;
import dev.signet.domain.user.UserCommand.VerifyCode;
import dev.signet.domain.user.UserEvent.AddressChangeRequested;
import dev.signet.domain.user.UserEvent.AttributeVerified;
import dev.signet.domain.user.UserEvent.UserDisabled;
import org.junit.jupiter.api.Test;

class ChangingAnAddress {

    private static final AddressChangeRequested ASKED = new AddressChangeRequested(ALICE, "email", NEW, NOON);
    private static final AttributeVerified REPLACED = new AttributeVerified(ALICE, "email", NEW, LATER);

    private final Scenario user = Scenario.of(User.class);

    @Test
    void isOnlyAWishUntilTheNewOneIsVerified() {
        user.given(confirmed())
                .when(new RequestAddressChange(ALICE, "email", NEW, NOON))
                .expectEvents(ASKED)
                .expectDone();
    }

    @Test
    void keepsTheOldOneGoodForAForgottenPasswordMeanwhile() {
        user.given(confirmed(ASKED)).when(sendCode(RESET_PASSWORD, OLD)).expectDone();
    }

    @Test
    void takesEffectWithTheCodeThatWentToTheNewOne() {
        user.given(confirmed(ASKED, codeSent(CODE, VERIFY_ATTRIBUTE, NEW)))
                .when(new VerifyCode(ALICE, CODE, LATER))
                .expectEvents(codeVerified(VERIFY_ATTRIBUTE), REPLACED)
                .expectDone();
    }

    @Test
    void takesResetCodesThatWentToTheOldOneOutOfUse() {
        user.given(confirmed(codeSent(CODE, RESET_PASSWORD, OLD), REPLACED))
                .when(new VerifyCode(ALICE, CODE, LATER))
                .expectRefusal(UserRefusal.CODE_NOT_CURRENT);
    }

    @Test
    void sendsNoMoreResetCodesToTheOldOne() {
        user.given(confirmed(REPLACED))
                .when(sendCode(RESET_PASSWORD, OLD))
                .expectRefusal(UserRefusal.NO_VERIFIED_ADDRESS);
    }

    @Test
    void anewTakesTheCodeForTheFirstWishOutOfUse() {
        Personal<String> third = Personal.of(ALICE, "alice@third.example");
        user.given(confirmed(
                        ASKED,
                        codeSent(CODE, VERIFY_ATTRIBUTE, NEW),
                        new AddressChangeRequested(ALICE, "email", third, NOON)))
                .when(new VerifyCode(ALICE, CODE, LATER))
                .expectRefusal(UserRefusal.CODE_NOT_CURRENT);
    }

    @Test
    void toTheOneThatIsVerifiedIsRefused() {
        user.given(confirmed())
                .when(new RequestAddressChange(ALICE, "email", OLD, NOON))
                .expectRefusal(UserRefusal.ADDRESS_UNCHANGED);
    }

    @Test
    void isRefusedWhileTheAccountIsDisabled() {
        user.given(confirmed(new UserDisabled(ALICE, NOON)))
                .when(new RequestAddressChange(ALICE, "email", NEW, NOON))
                .expectRefusal(UserRefusal.DISABLED);
    }

    @Test
    void needsNoCodeWhereAnOperatorVouchesForIt() {
        user.given(confirmed())
                .when(new VerifyAddress(ALICE, "email", NEW, LATER))
                .expectEvents(REPLACED)
                .expectDone();
    }

    @Test
    void thatAnOperatorVouchesForTwiceIsRecordedOnce() {
        user.given(confirmed(REPLACED))
                .when(new VerifyAddress(ALICE, "email", NEW, LATER))
                .expectNoEvents()
                .expectDone();
    }
}
