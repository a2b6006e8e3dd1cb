package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.AuthenticatorApp;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserAuthFactorsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EnableSoftwareTokenMfaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserAuthFactorsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponseType;

/** What somebody does who has no second factor where everybody needs one, as Cognito's clients do it. */
class SettingAFactorUpWithTheJavaSdk {

    private static final MfaSettings FOR_ALL = new MfaSettings(
            MfaMode.ON,
            Set.of(MfaFactor.SOFTWARE_TOKEN_MFA, MfaFactor.EMAIL_OTP),
            Set.of(FirstFactor.PASSWORD, FirstFactor.EMAIL_OTP),
            null);

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final House house = office.house(FOR_ALL);
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet);
    private final String name = People.newName();

    @Test
    void goesFromTheChallengeOverTheAppToTheTokens() {
        office.user(house, name);
        InitiateAuthResponse owed = signIn(name);
        assertThat(owed.challengeName()).isEqualTo(ChallengeNameType.MFA_SETUP);
        assertThat(owed.challengeParameters())
                .containsEntry("MFAS_CAN_SETUP", "[\"SOFTWARE_TOKEN_MFA\",\"EMAIL_OTP\"]");

        AssociateSoftwareTokenResponse shown = cognito.associateSoftwareToken(r -> r.session(owed.session()));
        AuthenticatorApp app = new AuthenticatorApp(shown.secretCode());
        assertThatThrownBy(() -> verify(shown.session(), app.wrongCodeAt(Instant.now())))
                .isInstanceOf(EnableSoftwareTokenMfaException.class);
        VerifySoftwareTokenResponse verified = verify(shown.session(), app.codeAt(Instant.now()));
        assertThat(verified.status()).isEqualTo(VerifySoftwareTokenResponseType.SUCCESS);
        RespondToAuthChallengeResponse done = respond("MFA_SETUP", verified.session(), "SESSION", "ignored");

        GetUserResponse user =
                cognito.getUser(r -> r.accessToken(done.authenticationResult().accessToken()));
        assertThat(user.userMFASettingList()).containsExactly("SOFTWARE_TOKEN_MFA");
        InitiateAuthResponse next = signIn(name);
        assertThat(next.challengeName()).isEqualTo(ChallengeNameType.SOFTWARE_TOKEN_MFA);
        assertThat(next.challengeParameters()).containsEntry("USER_ID_FOR_SRP", name);
        assertThatThrownBy(() -> respond("MFA_SETUP", verified.session(), "SESSION", "ignored"))
                .as("a session that was used")
                .isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> cognito.associateSoftwareToken(r -> r.session(owed.session())))
                .as("somebody who has an app")
                .isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void takesNoSessionOfAnotherChallengeAndNoneThatIsForged() {
        office.user(house, name, Map.of("email", People.addressOf(name)), Set.of("email"));
        InitiateAuthResponse owed = signIn(name);
        assertThat(owed.challengeName()).isEqualTo(ChallengeNameType.EMAIL_OTP);

        assertThatThrownBy(() -> cognito.associateSoftwareToken(r -> r.session(owed.session())))
                .isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> verify(owed.session(), "123456")).isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> cognito.associateSoftwareToken(r -> r.session("bm9uc2Vuc2Vub25zZW5zZQ==")))
                .isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> cognito.associateSoftwareToken(r -> {})).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void takesAnAddressAndTheCodeThatGoesThere() {
        office.user(house, name);
        InitiateAuthResponse owed = signIn(name);
        assertThatThrownBy(() -> respond("MFA_SETUP", owed.session(), "EMAIL", "no address"))
                .isInstanceOf(InvalidParameterException.class);

        RespondToAuthChallengeResponse sent = respond("MFA_SETUP", owed.session(), "EMAIL", People.addressOf(name));
        assertThat(sent.challengeName()).isEqualTo(ChallengeNameType.EMAIL_OTP);
        assertThat(sent.challengeParameters()).containsEntry("CODE_DELIVERY_DELIVERY_MEDIUM", "EMAIL");
        assertThatThrownBy(() -> respond("EMAIL_OTP", sent.session(), "EMAIL_OTP_CODE", "00000000"))
                .isInstanceOf(CodeMismatchException.class);
        RespondToAuthChallengeResponse done = respond(
                "EMAIL_OTP", sent.session(), "EMAIL_OTP_CODE", signet.mail().codeFor(People.addressOf(name)));

        GetUserResponse user =
                cognito.getUser(r -> r.accessToken(done.authenticationResult().accessToken()));
        assertThat(user.userMFASettingList()).containsExactly("EMAIL_OTP");
        assertThat(user.userAttributes()).anySatisfy(attribute -> {
            assertThat(attribute.name()).isEqualTo("email_verified");
            assertThat(attribute.value()).isEqualTo("true");
        });
        assertThat(signIn(name).challengeName()).isEqualTo(ChallengeNameType.EMAIL_OTP);
        assertThatThrownBy(() -> respond("MFA_SETUP", owed.session(), "EMAIL", "thief-" + People.addressOf(name)))
                .as("an address in place of the one there is")
                .isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void verifiesAnAddressThatNobodyHadShownToBeTheirs() {
        UserId user = office.user(house, name, Map.of("email", People.addressOf(name)), Set.of());

        InitiateAuthResponse owed = signIn(name);
        assertThat(owed.challengeName()).isEqualTo(ChallengeNameType.EMAIL_OTP);
        RespondToAuthChallengeResponse done = respond(
                "EMAIL_OTP", owed.session(), "EMAIL_OTP_CODE", signet.mail().codeFor(People.addressOf(name)));

        assertThat(cognito.getUser(
                                r -> r.accessToken(done.authenticationResult().accessToken()))
                        .userAttributes())
                .as("%s", user)
                .anyMatch(attribute -> attribute.name().equals("email_verified")
                        && attribute.value().equals("true"));
    }

    @Test
    void verifiesNoAddressThatChangedSinceTheCodeWasSent() {
        UserId user = office.user(house, name, Map.of("email", People.addressOf(name)), Set.of());
        InitiateAuthResponse owed = signIn(name);
        String code = signet.mail().codeFor(People.addressOf(name));
        office.change(house, user, Map.of("email", "new-" + People.addressOf(name)), Set.of());

        assertThatThrownBy(() -> respond("EMAIL_OTP", owed.session(), "EMAIL_OTP_CODE", code))
                .isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void isSeenAmongTheFactorsOfTheUser() {
        office.user(house, name);
        RespondToAuthChallengeResponse sent =
                respond("MFA_SETUP", signIn(name).session(), "EMAIL", People.addressOf(name));
        RespondToAuthChallengeResponse done = respond(
                "EMAIL_OTP", sent.session(), "EMAIL_OTP_CODE", signet.mail().codeFor(People.addressOf(name)));

        GetUserAuthFactorsResponse own = cognito.getUserAuthFactors(
                r -> r.accessToken(done.authenticationResult().accessToken()));
        assertThat(own.username()).isEqualTo(name);
        assertThat(own.userMFASettingList()).containsExactly("EMAIL_OTP");
        assertThat(own.configuredUserAuthFactorsAsStrings()).containsExactly("PASSWORD", "EMAIL_OTP");
        AdminGetUserAuthFactorsResponse seen = JavaSdk.of(signet, Keys.administrator())
                .adminGetUserAuthFactors(r -> r.userPoolId(house.pool().value()).username(name));
        assertThat(seen.username()).isEqualTo(name);
        assertThat(seen.userMFASettingList()).isEqualTo(own.userMFASettingList());
        assertThat(seen.configuredUserAuthFactors()).isEqualTo(own.configuredUserAuthFactors());
        String other = People.newName();
        office.user(house, other);
        assertThat(JavaSdk.of(signet, Keys.administrator())
                        .adminGetUserAuthFactors(
                                r -> r.userPoolId(house.pool().value()).username(other))
                        .configuredUserAuthFactorsAsStrings())
                .containsExactly("PASSWORD");
    }

    private InitiateAuthResponse signIn(String username) {
        return cognito.initiateAuth(r -> r.clientId(house.client().value())
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", username, "PASSWORD", People.PASSWORD)));
    }

    private RespondToAuthChallengeResponse respond(String challenge, String session, String answer, String value) {
        return cognito.respondToAuthChallenge(r -> r.clientId(house.client().value())
                .challengeName(challenge)
                .session(session)
                .challengeResponses(Map.of("USERNAME", name, answer, value)));
    }

    private VerifySoftwareTokenResponse verify(String session, String code) {
        return cognito.verifySoftwareToken(
                r -> r.session(session).userCode(code).friendlyDeviceName("Phone"));
    }
}
