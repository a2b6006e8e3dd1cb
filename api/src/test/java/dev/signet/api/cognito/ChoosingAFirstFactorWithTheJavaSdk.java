package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/** Sign-ins that begin by what the user likes (USER_AUTH). */
class ChoosingAFirstFactorWithTheJavaSdk {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final House house = office.house(new MfaSettings(
            MfaMode.OFF,
            Set.of(),
            Set.of(FirstFactor.PASSWORD, FirstFactor.EMAIL_OTP, FirstFactor.SMS_OTP, FirstFactor.WEB_AUTHN),
            null));
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet);
    private final String name = People.newName();

    @BeforeEach
    void isThere() {
        office.user(
                house, name, Map.of("email", People.addressOf(name), "phone_number", "+491701234567"), Set.of("email"));
    }

    @Test
    void offersWhatTheUserHasWhereNothingIsPreferred() {
        InitiateAuthResponse choice = begin(Map.of());

        assertThat(choice.challengeName()).isEqualTo(ChallengeNameType.SELECT_CHALLENGE);
        assertThat(choice.availableChallengesAsStrings())
                .containsExactlyInAnyOrder("PASSWORD", "PASSWORD_SRP", "EMAIL_OTP");
        RespondToAuthChallengeResponse done = respond(
                "SELECT_CHALLENGE", choice.session(), Map.of("ANSWER", "PASSWORD", "PASSWORD", People.PASSWORD));
        assertThat(done.authenticationResult().accessToken()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB_AUTHN", "SMS_OTP", "NOTHING"})
    void offersAChoiceInPlaceOfWhatTheUserLacks(String preferred) {
        assertThat(begin(Map.of("PREFERRED_CHALLENGE", preferred)).challengeName())
                .isEqualTo(ChallengeNameType.SELECT_CHALLENGE);
    }

    @Test
    void takesThePasswordAtOnceOrAsksForIt() {
        InitiateAuthResponse atOnce = begin(Map.of("PREFERRED_CHALLENGE", "PASSWORD", "PASSWORD", People.PASSWORD));
        assertThat(atOnce.authenticationResult().accessToken()).isNotEmpty();

        InitiateAuthResponse asked = begin(Map.of("PREFERRED_CHALLENGE", "PASSWORD"));
        assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.PASSWORD);
        assertThat(respond("PASSWORD", asked.session(), Map.of("PASSWORD", People.PASSWORD))
                        .authenticationResult()
                        .accessToken())
                .isNotEmpty();
    }

    @Test
    void putsTheChallengeOfSrpAtOnceOrAsksForTheNumber() {
        InitiateAuthResponse atOnce = begin(Map.of("PREFERRED_CHALLENGE", "PASSWORD_SRP", "SRP_A", "abcdef"));
        assertThat(atOnce.challengeName()).isEqualTo(ChallengeNameType.PASSWORD_VERIFIER);
        assertThat(atOnce.challengeParameters())
                .containsKeys("SALT", "SECRET_BLOCK", "SRP_B", "USERNAME", "USER_ID_FOR_SRP");

        InitiateAuthResponse asked = begin(Map.of("PREFERRED_CHALLENGE", "PASSWORD_SRP"));
        assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.PASSWORD_SRP);
        assertThat(respond("PASSWORD_SRP", asked.session(), Map.of("SRP_A", "abcdef"))
                        .challengeName())
                .isEqualTo(ChallengeNameType.PASSWORD_VERIFIER);
    }

    @Test
    void sendsACode() {
        InitiateAuthResponse sent = begin(Map.of("PREFERRED_CHALLENGE", "EMAIL_OTP"));
        assertThat(sent.challengeName()).isEqualTo(ChallengeNameType.EMAIL_OTP);
        assertThat(sent.challengeParameters())
                .containsEntry("CODE_DELIVERY_DELIVERY_MEDIUM", "EMAIL")
                .containsEntry("USER_ID_FOR_SRP", name);

        String code = signet.mail().codeFor(People.addressOf(name));
        assertThat(code).as("the length of a first code").hasSize(8);
        assertThat(respond("EMAIL_OTP", sent.session(), Map.of("EMAIL_OTP_CODE", code))
                        .authenticationResult()
                        .accessToken())
                .isNotEmpty();
    }

    @Test
    void takesNothingThatWasNotOffered() {
        String session = begin(Map.of()).session();

        assertThatThrownBy(() -> respond("SELECT_CHALLENGE", session, Map.of("ANSWER", "WEB_AUTHN")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> respond("SELECT_CHALLENGE", session, Map.of()))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Missing required parameter ANSWER");
    }

    @Test
    void looksPastWhatClientsSendOfThemselves() {
        InitiateAuthResponse signedIn =
                cognito.initiateAuth(r -> r.clientId(house.client().value())
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", name, "PASSWORD", People.PASSWORD, "DEVICE_KEY", ""))
                        .userContextData(c -> c.encodedData("fingerprint").ipAddress("192.0.2.1"))
                        .analyticsMetadata(a -> a.analyticsEndpointId("endpoint"))
                        .clientMetadata(Map.of("campaign", "spring")));
        assertThat(signedIn.authenticationResult().newDeviceMetadata())
                .as("a device, in a pool that tracks none")
                .isNull();
    }

    private InitiateAuthResponse begin(Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("USERNAME", name);
        return cognito.initiateAuth(r -> r.clientId(house.client().value())
                .authFlow(AuthFlowType.USER_AUTH)
                .authParameters(parameters));
    }

    private RespondToAuthChallengeResponse respond(String challenge, String session, Map<String, String> answers) {
        Map<String, String> responses = new HashMap<>(answers);
        responses.put("USERNAME", name);
        return cognito.respondToAuthChallenge(r -> r.clientId(house.client().value())
                .challengeName(challenge)
                .session(session)
                .challengeResponses(responses));
    }
}
