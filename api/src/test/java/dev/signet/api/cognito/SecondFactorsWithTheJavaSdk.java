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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EnableSoftwareTokenMfaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SoftwareTokenMfaNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponseType;

class SecondFactorsWithTheJavaSdk {

    private static final MfaSettings APPS =
            new MfaSettings(MfaMode.OPTIONAL, Set.of(MfaFactor.SOFTWARE_TOKEN_MFA), Set.of(FirstFactor.PASSWORD), null);

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet, Keys.administrator());
    private final Office office = new Office(signet);
    private final House house = office.house(APPS);
    private final String pool = house.pool().value();
    private final String client = house.client().value();
    private final String name = People.newName();

    SecondFactorsWithTheJavaSdk() {
        office.user(house, name);
    }

    @Test
    void areSetUpAskedForAndTakenOnce() {
        AuthenticatorApp app = setUp();

        InitiateAuthResponse owed = signIn();
        assertThat(owed.challengeName()).isEqualTo(ChallengeNameType.SOFTWARE_TOKEN_MFA);
        assertThatThrownBy(() -> answer(owed.session(), app.wrongCodeAt(now())))
                .isInstanceOf(CodeMismatchException.class)
                .hasMessageContaining("Invalid code received for user");
        String code = app.codeAt(now().plusSeconds(30));
        assertThat(answer(owed.session(), code)).isNotBlank();
        assertThatThrownBy(() -> answer(owed.session(), app.codeAt(now().plusSeconds(30))))
                .isInstanceOf(ExpiredCodeException.class);
        assertThatThrownBy(() -> answer(signIn().session(), code))
                .isInstanceOf(ExpiredCodeException.class)
                .hasMessageContaining("Your software token has already been used once.");
    }

    @Test
    void areNotSetUpByAWrongCode() {
        String token = signIn().authenticationResult().accessToken();
        AuthenticatorApp app = new AuthenticatorApp(
                cognito.associateSoftwareToken(r -> r.accessToken(token)).secretCode());

        assertThatThrownBy(() ->
                        cognito.verifySoftwareToken(r -> r.accessToken(token).userCode(app.wrongCodeAt(now()))))
                .isInstanceOf(EnableSoftwareTokenMfaException.class)
                .hasMessageContaining("Code mismatch");
        assertThatThrownBy(() -> cognito.setUserMFAPreference(
                        r -> r.accessToken(token).softwareTokenMfaSettings(s -> s.enabled(true))))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void areNotOfferedByEveryPool() {
        String token = signet.people().newcomer().accessToken();

        assertThatThrownBy(() -> cognito.associateSoftwareToken(r -> r.accessToken(token)))
                .isInstanceOf(SoftwareTokenMfaNotFoundException.class);
    }

    @Test
    void areAskedForThroughABackEnd() {
        AuthenticatorApp app = setUp();

        AdminInitiateAuthResponse owed = adminSignIn(People.PASSWORD);
        assertThat(owed.challengeName()).isEqualTo(ChallengeNameType.SOFTWARE_TOKEN_MFA);

        assertThat(cognito.adminRespondToAuthChallenge(r -> r.userPoolId(pool)
                                .clientId(client)
                                .challengeName(owed.challengeName())
                                .session(owed.session())
                                .challengeResponses(Map.of(
                                        "USERNAME",
                                        name,
                                        "SOFTWARE_TOKEN_MFA_CODE",
                                        app.codeAt(now().plusSeconds(30)))))
                        .authenticationResult()
                        .accessToken())
                .isNotBlank();
        assertThatThrownBy(() -> adminSignIn("wrong"))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Incorrect username or password.");
        assertThatThrownBy(() -> cognito.adminRespondToAuthChallenge(r -> r.userPoolId(pool)
                        .clientId(client)
                        .challengeName(ChallengeNameType.SOFTWARE_TOKEN_MFA)
                        .session("a-session-that-nobody-has")
                        .challengeResponses(Map.of("USERNAME", name, "SOFTWARE_TOKEN_MFA_CODE", "000000"))))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("Invalid session for the user.");
    }

    @Test
    void areSwitchedOffAndRemovedByAnOperator() {
        setUp();

        cognito.adminSetUserMFAPreference(
                r -> r.userPoolId(pool).username(name).softwareTokenMfaSettings(s -> s.enabled(false)));
        assertThat(signIn().authenticationResult()).isNotNull();
        cognito.adminSetUserMFAPreference(
                r -> r.userPoolId(pool).username(name).softwareTokenMfaSettings(s -> s.enabled(true)));
        assertThat(signIn().challengeName()).isEqualTo(ChallengeNameType.SOFTWARE_TOKEN_MFA);
        cognito.adminDeleteSoftwareToken(r -> r.userPoolId(pool).username(name));
        assertThat(signIn().authenticationResult()).isNotNull();
        assertThatThrownBy(() ->
                        cognito.adminDeleteSoftwareToken(r -> r.userPoolId(pool).username(People.newName())))
                .isInstanceOf(UserNotFoundException.class);
    }

    @Test
    void areWhatThePoolSaysTheyAre() {
        assertThat(cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool)
                                .mfaConfiguration(UserPoolMfaType.ON)
                                .softwareTokenMfaConfiguration(c -> c.enabled(true)))
                        .mfaConfiguration())
                .isEqualTo(UserPoolMfaType.ON);

        assertThat(cognito.getUserPoolMfaConfig(r -> r.userPoolId(pool)).mfaConfiguration())
                .isEqualTo(UserPoolMfaType.ON);
        assertThat(signIn().challengeName()).isEqualTo(ChallengeNameType.MFA_SETUP);
    }

    /** Set up and used at every sign-in from then on. */
    @Test
    void canBeSetAsTheyWereBeforeThereWasMoreThanOne() {
        House sms = office.house(
                new MfaSettings(MfaMode.OPTIONAL, Set.of(MfaFactor.SMS_MFA), Set.of(FirstFactor.PASSWORD), null));
        String who = People.newName();
        office.user(sms, who, Map.of("phone_number", "+491701234567"), Set.of("phone_number"));
        String token = cognito.initiateAuth(r -> r.clientId(sms.client().value())
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", who, "PASSWORD", People.PASSWORD)))
                .authenticationResult()
                .accessToken();

        cognito.setUserSettings(r ->
                r.accessToken(token).mfaOptions(o -> o.deliveryMedium("SMS").attributeName("phone_number")));
        assertThat(cognito.getUser(r -> r.accessToken(token)).userMFASettingList())
                .containsExactly("SMS_MFA");
        cognito.setUserSettings(r -> r.accessToken(token).mfaOptions(List.of()));
        assertThat(cognito.getUser(r -> r.accessToken(token)).userMFASettingList())
                .isEmpty();
        cognito.adminSetUserSettings(r -> r.userPoolId(sms.pool().value())
                .username(who)
                .mfaOptions(o -> o.deliveryMedium("SMS").attributeName("phone_number")));
        assertThat(cognito.getUser(r -> r.accessToken(token)).userMFASettingList())
                .containsExactly("SMS_MFA");

        assertThatThrownBy(() ->
                        cognito.setUserSettings(r -> r.accessToken(token).mfaOptions(o -> o.deliveryMedium("EMAIL"))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("MFAOptions have the DeliveryMedium SMS alone.");
    }

    private AuthenticatorApp setUp() {
        String token = signIn().authenticationResult().accessToken();
        AuthenticatorApp app = new AuthenticatorApp(
                cognito.associateSoftwareToken(r -> r.accessToken(token)).secretCode());
        assertThat(cognito.verifySoftwareToken(r ->
                                r.accessToken(token).userCode(app.codeAt(now())).friendlyDeviceName("Phone"))
                        .status())
                .isEqualTo(VerifySoftwareTokenResponseType.SUCCESS);
        cognito.setUserMFAPreference(r -> r.accessToken(token)
                .softwareTokenMfaSettings(s -> s.enabled(true).preferredMfa(true)));
        assertThat(cognito.getUser(r -> r.accessToken(token)).userMFASettingList())
                .containsExactly("SOFTWARE_TOKEN_MFA");
        return app;
    }

    private InitiateAuthResponse signIn() {
        return cognito.initiateAuth(r -> r.clientId(client)
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", name, "PASSWORD", People.PASSWORD)));
    }

    private AdminInitiateAuthResponse adminSignIn(String password) {
        return cognito.adminInitiateAuth(r -> r.userPoolId(pool)
                .clientId(client)
                .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", name, "PASSWORD", password)));
    }

    private String answer(String session, String code) {
        return cognito.respondToAuthChallenge(r -> r.clientId(client)
                        .challengeName(ChallengeNameType.SOFTWARE_TOKEN_MFA)
                        .session(session)
                        .challengeResponses(Map.of("USERNAME", name, "SOFTWARE_TOKEN_MFA_CODE", code)))
                .authenticationResult()
                .accessToken();
    }

    private Instant now() {
        return signet.clock().instant();
    }
}
