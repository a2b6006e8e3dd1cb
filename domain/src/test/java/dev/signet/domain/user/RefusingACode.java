package dev.signet.domain.user;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.user.Alice.CODE;
import static dev.signet.domain.user.Alice.LATER;
import static dev.signet.domain.user.Alice.OLD;
import static dev.signet.domain.user.Alice.codeSent;
import static dev.signet.domain.user.Alice.signedUp;
import static dev.signet.domain.user.CodePurpose.CONFIRM_SIGN_UP;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.Scenario;
import dev.signet.domain.user.UserCommand.RejectCode;
import dev.signet.domain.user.UserCommand.VerifyCode;
import dev.signet.domain.user.UserEvent.CodeRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusingACode {

    private static final DomainEvent SENT = codeSent(CODE, CONFIRM_SIGN_UP, OLD);

    private final Scenario user = Scenario.of(User.class);

    @ParameterizedTest
    @EnumSource
    void isRecordedTheFirstTime(CodeRefusal reason) {
        user.given(signedUp(SENT))
                .when(new RejectCode(ALICE, CODE, reason, LATER))
                .expectEvents(rejected(reason))
                .expectDone();
    }

    @Test
    void isNotRecordedForEveryFurtherWrongTry() {
        user.given(signedUp(SENT, rejected(CodeRefusal.WRONG)))
                .when(new RejectCode(ALICE, CODE, CodeRefusal.WRONG, LATER))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void isRecordedAgainWhenItVoidsTheCode() {
        user.given(signedUp(SENT, rejected(CodeRefusal.WRONG)))
                .when(new RejectCode(ALICE, CODE, CodeRefusal.TOO_MANY_ATTEMPTS, LATER))
                .expectEvents(rejected(CodeRefusal.TOO_MANY_ATTEMPTS));
    }

    @Test
    void leavesTheRightOneGoodAfterAWrongTry() {
        user.given(signedUp(SENT, rejected(CodeRefusal.WRONG)))
                .when(new VerifyCode(ALICE, CODE, LATER))
                .expectDone();
    }

    @Test
    void forGoodMakesEvenTheRightOneUseless() {
        user.given(signedUp(SENT, rejected(CodeRefusal.TOO_MANY_ATTEMPTS)))
                .when(new VerifyCode(ALICE, CODE, LATER))
                .expectRefusal(UserRefusal.CODE_NOT_CURRENT);
    }

    @Test
    void thatIsNotCurrentLeavesNoTrace() {
        user.given(signedUp())
                .when(new RejectCode(ALICE, CODE, CodeRefusal.WRONG, LATER))
                .expectNoEvents()
                .expectDone();
    }

    private static CodeRejected rejected(CodeRefusal reason) {
        return new CodeRejected(ALICE, CODE, CONFIRM_SIGN_UP, reason, LATER);
    }
}
