package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SignUpResponse;

/** The session that a sign-up and its confirmation give, with which the first sign-in needs nothing more. */
class SigningInAfterASignUpWithTheJavaSdk {

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final Office office = new Office(signet);
    private final House house = office.house(MfaSettings.DEFAULT);
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet);
    private final String name = People.newName();

    @Test
    void takesNothingMore() {
        String session = confirm(house, signUp(house, name), name);

        InitiateAuthResponse signedIn = signIn(house.client(), session, name);

        assertThat(signedIn.authenticationResult().accessToken()).isNotEmpty();
        assertThat(cognito.getUser(r ->
                                r.accessToken(signedIn.authenticationResult().accessToken()))
                        .username())
                .isEqualTo(name);
    }

    @Test
    void happensOnce() {
        String session = confirm(house, signUp(house, name), name);
        signIn(house.client(), session, name);

        refused(house.client(), session, name);
    }

    @Test
    void isForThatUserThroughThatClientOfThatPoolAlone() {
        String session = confirm(house, signUp(house, name), name);
        String other = People.newName();
        office.user(house, other);

        refused(house.client(), session, other);
        refused(house.client(), session, People.newName());
        refused(office.clientOfEveryFlow(house.pool()), session, name);
        House elsewhere = office.house(MfaSettings.DEFAULT);
        office.user(elsewhere, name);
        refused(elsewhere.client(), session, name);
        assertThat(signIn(house.client(), session, name).authenticationResult()).isNotNull();
    }

    @Test
    void isNotThereBeforeTheConfirmation() {
        refused(house.client(), signUp(house, name), name);
    }

    @Test
    void takesNoSessionOfAnotherSignUpAtTheConfirmationButNone() {
        String elses = signUp(house, People.newName());
        signUp(house, name);

        assertThat(confirm(house, elses, name)).isNull();
        String another = People.newName();
        signUp(house, another);
        assertThat(signIn(house.client(), confirm(house, null, another), another)
                        .authenticationResult())
                .isNotNull();
    }

    @Test
    void isOverWithTheTimeOfAStep() {
        String session = confirm(house, signUp(house, name), name);
        signet.clock().pass(Duration.ofMinutes(4));

        refused(house.client(), session, name);
    }

    @Test
    void asksForASecondFactorThatIsNotTheAddressOnceMore() {
        House strict = office.house(new MfaSettings(
                MfaMode.ON,
                Set.of(MfaFactor.EMAIL_OTP, MfaFactor.SOFTWARE_TOKEN_MFA),
                Set.of(FirstFactor.PASSWORD),
                null));
        String session = confirm(strict, signUp(strict, name), name);

        assertThat(signIn(strict.client(), session, name).challengeName()).isEqualTo(ChallengeNameType.MFA_SETUP);
        refused(strict.client(), session, name);
    }

    @Test
    void needsNoPasswordWhereSignInsBeginByCodes() {
        House codes = office.house(
                new MfaSettings(MfaMode.OFF, Set.of(), Set.of(FirstFactor.PASSWORD, FirstFactor.EMAIL_OTP), null));
        String session = confirm(codes, signUp(codes, name, null), name);
        assertThat(signIn(codes.client(), session, name).authenticationResult()).isNotNull();

        InitiateAuthResponse later =
                cognito.initiateAuth(r -> r.clientId(codes.client().value())
                        .authFlow(AuthFlowType.USER_AUTH)
                        .authParameters(Map.of("USERNAME", name)));
        assertThat(later.availableChallengesAsStrings()).containsExactly("EMAIL_OTP");
        assertThatThrownBy(() -> signUp(house, People.newName(), null))
                .as("a pool whose sign-ins begin by passwords alone")
                .isInstanceOf(InvalidPasswordException.class)
                .hasMessageContaining("Password is required");
    }

    @Test
    void isNotForAnAccountThatWasClosedSince() {
        SignUpResponse begun = register(house, name, People.PASSWORD);
        String session = confirm(house, begun.session(), name);
        office.disable(house.pool(), UserId.of(UUID.fromString(begun.userSub())));

        assertThatThrownBy(() -> signIn(house.client(), session, name))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("User is disabled.");
    }

    private String signUp(House at, String username) {
        return signUp(at, username, People.PASSWORD);
    }

    private String signUp(House at, String username, @Nullable String password) {
        return register(at, username, password).session();
    }

    private SignUpResponse register(House at, String username, @Nullable String password) {
        return cognito.signUp(r -> r.clientId(at.client().value())
                .username(username)
                .password(password)
                .userAttributes(AttributeType.builder()
                        .name("email")
                        .value(People.addressOf(username))
                        .build()));
    }

    private String confirm(House at, @Nullable String session, String username) {
        String code = signet.mail().codeFor(People.addressOf(username));
        return cognito.confirmSignUp(r -> r.clientId(at.client().value())
                        .username(username)
                        .confirmationCode(code)
                        .session(session))
                .session();
    }

    private InitiateAuthResponse signIn(AppClientId client, String session, String username) {
        return cognito.initiateAuth(r -> r.clientId(client.value())
                .authFlow(AuthFlowType.USER_AUTH)
                .session(session)
                .authParameters(Map.of("USERNAME", username)));
    }

    private void refused(AppClientId client, String session, String username) {
        assertThatThrownBy(() -> signIn(client, session, username))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Invalid session for the user");
    }
}
