package dev.signet.domain.user;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.uuid;
import static dev.signet.domain.user.Alice.LATER;
import static dev.signet.domain.user.Alice.confirmed;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.Scenario;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.user.FactorCommand.ChangeMfaPreference;
import dev.signet.domain.user.FactorCommand.EnrolTotp;
import dev.signet.domain.user.FactorCommand.IssueRecoveryCodes;
import dev.signet.domain.user.FactorCommand.RegisterPasskey;
import dev.signet.domain.user.FactorCommand.RemovePasskey;
import dev.signet.domain.user.FactorCommand.RemoveTotp;
import dev.signet.domain.user.FactorCommand.SuspectPasskeyClone;
import dev.signet.domain.user.FactorCommand.UseRecoveryCode;
import dev.signet.domain.user.FactorEvent.MfaPreferenceChanged;
import dev.signet.domain.user.FactorEvent.PasskeyCloneSuspected;
import dev.signet.domain.user.FactorEvent.PasskeyRegistered;
import dev.signet.domain.user.FactorEvent.PasskeyRemoved;
import dev.signet.domain.user.FactorEvent.RecoveryCodeUsed;
import dev.signet.domain.user.FactorEvent.RecoveryCodesIssued;
import dev.signet.domain.user.FactorEvent.TotpEnrolled;
import dev.signet.domain.user.FactorEvent.TotpRemoved;
import dev.signet.domain.user.UserEvent.AttributeVerified;
import dev.signet.domain.user.UserEvent.AttributesChanged;
import dev.signet.domain.user.UserEvent.UserDeleted;
import dev.signet.domain.user.UserEvent.UserDisabled;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrollingFactors {

    private static final CredentialId APP = CredentialId.of(uuid(40));
    private static final CredentialId NEW_APP = CredentialId.of(uuid(41));
    private static final CredentialId CODES = CredentialId.of(uuid(42));
    private static final CredentialId KEY = CredentialId.of(uuid(43));
    private static final CredentialId OTHER_KEY = CredentialId.of(uuid(44));
    private static final Personal<String> PHONE = Personal.of(ALICE, "Alice's phone");

    private static final DomainEvent APP_ENROLLED = new TotpEnrolled(ALICE, APP, PHONE, LATER);
    private static final DomainEvent CODES_ISSUED = new RecoveryCodesIssued(ALICE, CODES, 10, LATER);
    private static final DomainEvent APP_ENABLED =
            preference(MfaFactor.SOFTWARE_TOKEN_MFA, MfaFactor.SOFTWARE_TOKEN_MFA);
    private static final DomainEvent KEY_REGISTERED = new PasskeyRegistered(ALICE, KEY, PHONE, LATER);

    private final Scenario user = Scenario.of(User.class);

    @Test
    void keepsAnAuthenticatorApp() {
        user.given(confirmed())
                .when(new EnrolTotp(ALICE, APP, PHONE, false, LATER))
                .expectEvents(APP_ENROLLED)
                .expectDone();
    }

    @Test
    void enablesTheAppWhereThatIsAskedFor() {
        user.given(confirmed())
                .when(new EnrolTotp(ALICE, APP, null, true, LATER))
                .expectEvents(
                        new TotpEnrolled(ALICE, APP, null, LATER), preference(null, MfaFactor.SOFTWARE_TOKEN_MFA));
    }

    @Test
    void enablesTheAppOnce() {
        user.given(confirmed(APP_ENROLLED, APP_ENABLED))
                .when(new EnrolTotp(ALICE, NEW_APP, PHONE, true, LATER))
                .expectEvents(new TotpEnrolled(ALICE, NEW_APP, PHONE, LATER));
    }

    @Test
    void isNotForADisabledAccount() {
        user.given(confirmed(new UserDisabled(ALICE, LATER)))
                .when(new EnrolTotp(ALICE, APP, PHONE, true, LATER))
                .expectRefusal(UserRefusal.DISABLED);
        user.when(new RegisterPasskey(ALICE, KEY, PHONE, LATER)).expectRefusal(UserRefusal.DISABLED);
    }

    @Test
    void isNotForADeletedAccount() {
        user.given(confirmed(new UserDeleted(ALICE, LATER)))
                .when(new RegisterPasskey(ALICE, KEY, PHONE, LATER))
                .expectRefusal(UserRefusal.DELETED);
    }

    @Test
    void takesTheAppOutOfUseWithItself() {
        user.given(confirmed(APP_ENROLLED, APP_ENABLED))
                .when(new RemoveTotp(ALICE, LATER))
                .expectEvents(new TotpRemoved(ALICE, APP, LATER), preference(null));
    }

    @Test
    void removesAnAppThatIsNotThereWithoutAWord() {
        user.given(confirmed())
                .when(new RemoveTotp(ALICE, LATER))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void givesRecoveryCodesToWhoeverHasAnApp() {
        user.given(confirmed(APP_ENROLLED))
                .when(new IssueRecoveryCodes(ALICE, CODES, 10, LATER))
                .expectEvents(CODES_ISSUED);
        user.given(confirmed())
                .when(new IssueRecoveryCodes(ALICE, CODES, 10, LATER))
                .expectRefusal(UserRefusal.FACTOR_NOT_SET_UP);
    }

    @Test
    void takesRecoveryCodesOfTheLastSetOnly() {
        user.given(confirmed(APP_ENROLLED, CODES_ISSUED))
                .when(new UseRecoveryCode(ALICE, CODES, 9, LATER))
                .expectEvents(new RecoveryCodeUsed(ALICE, CODES, 9, LATER));
        user.when(new UseRecoveryCode(ALICE, NEW_APP, 9, LATER)).expectRefusal(UserRefusal.CREDENTIAL_NOT_CURRENT);
    }

    @Test
    void forgetsRecoveryCodesWithTheAppTheyStoodInFor() {
        user.given(confirmed(APP_ENROLLED, CODES_ISSUED, new TotpRemoved(ALICE, APP, LATER)))
                .when(new UseRecoveryCode(ALICE, CODES, 9, LATER))
                .expectRefusal(UserRefusal.CREDENTIAL_NOT_CURRENT);
    }

    @Test
    void keepsTwentyPasskeysAndNoMore() {
        DomainEvent[] twenty = IntStream.range(100, 120)
                .mapToObj(number -> new PasskeyRegistered(ALICE, CredentialId.of(uuid(number)), PHONE, LATER))
                .toArray(DomainEvent[]::new);

        user.given(confirmed(twenty))
                .when(new RegisterPasskey(ALICE, KEY, PHONE, LATER))
                .expectRefusal(UserRefusal.TOO_MANY_PASSKEYS);
        user.given(confirmed(KEY_REGISTERED))
                .when(new RegisterPasskey(ALICE, OTHER_KEY, PHONE, LATER))
                .expectEvents(new PasskeyRegistered(ALICE, OTHER_KEY, PHONE, LATER));
    }

    @Test
    void takesPasskeysOutOfUseWithTheLastOfThem() {
        user.given(confirmed(KEY_REGISTERED, preference(null, MfaFactor.WEB_AUTHN)))
                .when(new RemovePasskey(ALICE, KEY, LATER))
                .expectEvents(new PasskeyRemoved(ALICE, KEY, LATER), preference(null));
        user.given(confirmed(
                        KEY_REGISTERED,
                        new PasskeyRegistered(ALICE, OTHER_KEY, PHONE, LATER),
                        preference(null, MfaFactor.WEB_AUTHN)))
                .when(new RemovePasskey(ALICE, KEY, LATER))
                .expectEvents(new PasskeyRemoved(ALICE, KEY, LATER));
    }

    @Test
    void removesNoPasskeyTwice() {
        user.given(confirmed(KEY_REGISTERED, new PasskeyRemoved(ALICE, KEY, LATER)))
                .when(new RemovePasskey(ALICE, KEY, LATER))
                .expectRefusal(UserRefusal.FACTOR_NOT_SET_UP);
    }

    @Test
    void suspectsAPasskeyOnce() {
        PasskeyCloneSuspected suspected = new PasskeyCloneSuspected(ALICE, KEY, LATER);

        user.given(confirmed(KEY_REGISTERED))
                .when(new SuspectPasskeyClone(ALICE, KEY, LATER))
                .expectEvents(suspected);
        user.given(confirmed(KEY_REGISTERED, suspected))
                .when(new SuspectPasskeyClone(ALICE, KEY, LATER))
                .expectNoEvents()
                .expectDone();
        user.given(confirmed())
                .when(new SuspectPasskeyClone(ALICE, KEY, LATER))
                .expectRefusal(UserRefusal.FACTOR_NOT_SET_UP);
    }

    @Test
    void usesOnlyWhatIsSetUp() {
        user.given(confirmed());
        user.when(use(null, MfaFactor.SOFTWARE_TOKEN_MFA)).expectRefusal(UserRefusal.FACTOR_NOT_SET_UP);
        user.when(use(null, MfaFactor.SMS_MFA)).expectRefusal(UserRefusal.FACTOR_NOT_SET_UP);
        user.when(use(null, MfaFactor.WEB_AUTHN)).expectRefusal(UserRefusal.FACTOR_NOT_SET_UP);
        user.when(use(MfaFactor.EMAIL_OTP, MfaFactor.EMAIL_OTP))
                .expectEvents(preference(MfaFactor.EMAIL_OTP, MfaFactor.EMAIL_OTP));
    }

    @Test
    void usesNoTelephoneThatIsNotKnownToBeTheirs() {
        Personal<String> number = Personal.of(ALICE, "+4915112345678");
        AttributesChanged typed = new AttributesChanged(ALICE, Map.of("phone_number", number), Set.of(), LATER);
        user.given(confirmed(typed)).when(use(null, MfaFactor.SMS_MFA)).expectRefusal(UserRefusal.FACTOR_NOT_SET_UP);
        user.given(confirmed(typed, new AttributeVerified(ALICE, "phone_number", number, LATER)))
                .when(use(null, MfaFactor.SMS_MFA))
                .expectEvents(preference(null, MfaFactor.SMS_MFA));
    }

    @Test
    void changesNothingByTheSamePreference() {
        user.given(confirmed(APP_ENROLLED, APP_ENABLED))
                .when(use(MfaFactor.SOFTWARE_TOKEN_MFA, MfaFactor.SOFTWARE_TOKEN_MFA))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void prefersNothingThatIsNotEnabledAndNoPasskey() {
        assertThatIllegalArgumentException().isThrownBy(() -> use(MfaFactor.SMS_MFA, MfaFactor.EMAIL_OTP));
        assertThatIllegalArgumentException().isThrownBy(() -> use(MfaFactor.WEB_AUTHN, MfaFactor.WEB_AUTHN));
    }

    private static ChangeMfaPreference use(@Nullable MfaFactor preferred, MfaFactor... enabled) {
        return new ChangeMfaPreference(ALICE, Set.of(enabled), preferred, LATER);
    }

    private static MfaPreferenceChanged preference(@Nullable MfaFactor preferred, MfaFactor... enabled) {
        return new MfaPreferenceChanged(ALICE, Set.of(enabled), preferred, LATER);
    }
}
