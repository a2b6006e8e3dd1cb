package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.signin.SrpClient;
import dev.signet.domain.device.DeviceSettings;
import dev.signet.domain.mfa.MfaSettings;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NewDeviceMetadataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/** When the tokens of a sign-in come with a device to be confirmed, and when they do not. */
class SigningInOnADeviceWithTheJavaSdk {

    private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final House house = office.house(MfaSettings.DEFAULT);
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet);
    private final String name = People.newName();

    @BeforeEach
    void isTracked() {
        office.devices(house, new DeviceSettings(true, false));
        office.user(house, name);
    }

    @Test
    void makesOneWhereTheClientNamesNone() {
        NewDeviceMetadataType device = tokens(null).newDeviceMetadata();
        assertThat(device.deviceKey()).isNotEmpty();
        assertThat(device.deviceGroupKey()).isNotEmpty();
        assertThat(tokens("").newDeviceMetadata().deviceKey())
                .as("an empty key is none")
                .isNotEqualTo(device.deviceKey());
    }

    @Test
    void sendsAClientBackThatNamesOneNobodyKnows() {
        assertThatThrownBy(() -> tokens("dev_" + "0".repeat(26)))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Device does not exist.");
    }

    @Test
    void makesNoneForBackEndsAndNoneAtARefresh() {
        assertThat(JavaSdk.of(signet, Keys.administrator())
                        .adminInitiateAuth(r -> r.userPoolId(house.pool().value())
                                .clientId(house.client().value())
                                .authFlow(AuthFlowType.ADMIN_NO_SRP_AUTH)
                                .authParameters(Map.of("USERNAME", name, "PASSWORD", People.PASSWORD)))
                        .authenticationResult()
                        .newDeviceMetadata())
                .isNull();
        AuthenticationResultType tokens = tokens(null);
        assertThat(cognito.getTokensFromRefreshToken(
                                r -> r.clientId(house.client().value())
                                        .refreshToken(tokens.refreshToken())
                                        .deviceKey(tokens.newDeviceMetadata().deviceKey()))
                        .authenticationResult()
                        .newDeviceMetadata())
                .isNull();
    }

    @Test
    void makesNoneOnceTheDeviceHasProvedToBeItself() {
        AuthenticationResultType tokens = tokens(null);
        NewDeviceMetadataType device = tokens.newDeviceMetadata();
        SrpClient srp = new SrpClient(device.deviceGroupKey());
        assertThat(cognito.confirmDevice(r -> r.accessToken(tokens.accessToken())
                                .deviceKey(device.deviceKey())
                                .deviceName("Phone")
                                .deviceSecretVerifierConfig(
                                        v -> v.salt(Base64.getEncoder().encodeToString(SALT))
                                                .passwordVerifier(srp.verifier(SALT, device.deviceKey(), "secret"))))
                        .userConfirmationNecessary())
                .isFalse();

        InitiateAuthResponse owed = signIn(device.deviceKey());
        assertThat(owed.challengeName()).isEqualTo(ChallengeNameType.DEVICE_SRP_AUTH);
        RespondToAuthChallengeResponse put = respond(
                "DEVICE_SRP_AUTH", owed.session(), Map.of("SRP_A", srp.srpA(), "DEVICE_KEY", device.deviceKey()));
        Map<String, String> proof =
                new HashMap<>(srp.proof(put.challengeParameters(), device.deviceKey(), "secret", Instant.now()));
        proof.put("DEVICE_KEY", device.deviceKey());
        AuthenticationResultType again =
                respond("DEVICE_PASSWORD_VERIFIER", put.session(), proof).authenticationResult();

        assertThat(again.accessToken()).isNotEmpty();
        assertThat(again.newDeviceMetadata()).isNull();
    }

    private AuthenticationResultType tokens(@Nullable String device) {
        return signIn(device).authenticationResult();
    }

    private InitiateAuthResponse signIn(@Nullable String device) {
        Map<String, String> parameters = new HashMap<>(Map.of("USERNAME", name, "PASSWORD", People.PASSWORD));
        if (device != null) {
            parameters.put("DEVICE_KEY", device);
        }
        return cognito.initiateAuth(r -> r.clientId(house.client().value())
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
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
