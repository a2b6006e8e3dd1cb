package dev.signet.domain.user;

import static dev.signet.domain.Ids.ACME;
import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.NOON;
import static dev.signet.domain.Ids.SHOPPERS;
import static dev.signet.domain.user.Alice.CODE;
import static dev.signet.domain.user.Alice.LATER;
import static dev.signet.domain.user.Alice.NAME;
import static dev.signet.domain.user.Alice.NEW;
import static dev.signet.domain.user.Alice.OLD;
import static dev.signet.domain.user.Alice.PASSWORD;
import static dev.signet.domain.user.Alice.confirmed;
import static dev.signet.domain.user.Alice.createdByAnOperator;
import static dev.signet.domain.user.Alice.sendCode;
import static dev.signet.domain.user.Alice.setPassword;
import static dev.signet.domain.user.Alice.signedUp;

import dev.signet.domain.Actor;
import dev.signet.domain.Scenario;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.user.UserCommand.ChangeAttributes;
import dev.signet.domain.user.UserCommand.ConfirmUser;
import dev.signet.domain.user.UserCommand.DeferErasure;
import dev.signet.domain.user.UserCommand.DisableUser;
import dev.signet.domain.user.UserCommand.EnableUser;
import dev.signet.domain.user.UserCommand.EraseUser;
import dev.signet.domain.user.UserCommand.RecordRehash;
import dev.signet.domain.user.UserCommand.RegisterUser;
import dev.signet.domain.user.UserCommand.RejectCode;
import dev.signet.domain.user.UserCommand.RequestAddressChange;
import dev.signet.domain.user.UserCommand.RequirePasswordReset;
import dev.signet.domain.user.UserCommand.VerifyAddress;
import dev.signet.domain.user.UserCommand.VerifyCode;
import dev.signet.domain.user.UserEvent.ErasureDeferred;
import dev.signet.domain.user.UserEvent.PasswordResetRequired;
import dev.signet.domain.user.UserEvent.UserDeleted;
import dev.signet.domain.user.UserEvent.UserDisabled;
import dev.signet.domain.user.UserEvent.UserEnabled;
import dev.signet.domain.user.UserEvent.UserErased;
import dev.signet.domain.user.UserEvent.UserRegistered;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdministeringAUser {

    private static final EraseUser ERASE = new EraseUser(ALICE, ErasureReason.CONSENT_WITHDRAWN, Actor.SYSTEM, LATER);

    private static final UserErased ERASED =
            new UserErased(ALICE, ErasureReason.CONSENT_WITHDRAWN, Actor.SYSTEM, LATER);

    private final Scenario user = Scenario.of(User.class);

    @Test
    void beginsWithTheRegistration() {
        user.when(new RegisterUser(
                        ALICE,
                        SHOPPERS,
                        ACME,
                        NAME,
                        Map.of("email", OLD),
                        SignInName.USERNAME,
                        Registration.SELF,
                        NOON))
                .expectEvents(new UserRegistered(
                        ALICE,
                        SHOPPERS,
                        ACME,
                        NAME,
                        Map.of("email", OLD),
                        SignInName.USERNAME,
                        Registration.SELF,
                        NOON));
    }

    @Test
    void closesTheAccountOnce() {
        user.given(confirmed())
                .when(new DisableUser(ALICE, LATER))
                .expectEvents(new UserDisabled(ALICE, LATER))
                .expectDone();
        user.given(confirmed(new UserDisabled(ALICE, NOON)))
                .when(new DisableUser(ALICE, LATER))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void opensAClosedAccountAgain() {
        user.given(confirmed(new UserDisabled(ALICE, NOON)))
                .when(new EnableUser(ALICE, LATER))
                .expectEvents(new UserEnabled(ALICE, LATER))
                .expectDone();
        user.given(confirmed())
                .when(new EnableUser(ALICE, LATER))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void demandsANewPasswordOnce() {
        user.given(confirmed())
                .when(new RequirePasswordReset(ALICE, LATER))
                .expectEvents(new PasswordResetRequired(ALICE, LATER))
                .expectDone();
        user.given(confirmed(new PasswordResetRequired(ALICE, NOON)))
                .when(new RequirePasswordReset(ALICE, LATER))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void demandsNoNewPasswordOfWhoeverNeverHadOneOfTheirOwn() {
        user.given(signedUp()).when(new RequirePasswordReset(ALICE, LATER)).expectRefusal(UserRefusal.NOT_CONFIRMED);
        user.given(createdByAnOperator())
                .when(new RequirePasswordReset(ALICE, LATER))
                .expectRefusal(UserRefusal.TEMPORARY_PASSWORD);
    }

    @Test
    void erasesThePersonOnce() {
        user.given(confirmed())
                .when(ERASE)
                .expectEvents(new UserDeleted(ALICE, LATER), ERASED)
                .expectDone();
        user.given(confirmed(new UserDeleted(ALICE, NOON), ERASED))
                .when(ERASE)
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void erasesThePersonLaterWhereTheErasureWasOwed() {
        ErasureDeferred owed = new ErasureDeferred(ALICE, ErasureReason.CONSENT_WITHDRAWN, Actor.SYSTEM, LATER);
        user.given(confirmed())
                .when(new DeferErasure(ALICE, ErasureReason.CONSENT_WITHDRAWN, Actor.SYSTEM, LATER))
                .expectEvents(new UserDeleted(ALICE, LATER), owed)
                .expectDone();
        user.given(confirmed(new UserDeleted(ALICE, LATER), owed))
                .when(ERASE)
                .expectEvents(ERASED)
                .expectDone();
    }

    @ParameterizedTest
    @MethodSource("everythingElse")
    void canDoNothingMoreOnceTheAccountIsDeleted(UserCommand command) {
        user.given(confirmed(new UserDeleted(ALICE, NOON))).when(command).expectRefusal(UserRefusal.DELETED);
    }

    static Stream<UserCommand> everythingElse() {
        return Stream.of(
                sendCode(CodePurpose.RESET_PASSWORD, OLD),
                new VerifyCode(ALICE, CODE, LATER),
                new RejectCode(ALICE, CODE, CodeRefusal.WRONG, LATER),
                new ConfirmUser(ALICE, LATER),
                new ChangeAttributes(ALICE, Map.of("email", NEW), Set.of(), LATER),
                new RequestAddressChange(ALICE, "email", NEW, LATER),
                new VerifyAddress(ALICE, "email", NEW, LATER),
                setPassword(PasswordChangeReason.SET_BY_OPERATOR, LATER),
                new RecordRehash(ALICE, PASSWORD, "argon2id", LATER),
                new RequirePasswordReset(ALICE, LATER),
                new DisableUser(ALICE, LATER),
                new DeferErasure(ALICE, ErasureReason.OBJECTED, Actor.SYSTEM, LATER),
                new EnableUser(ALICE, LATER));
    }
}
