package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.domain.device.DeviceSettings;
import dev.signet.domain.mfa.MfaSettings;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceKeyExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceRememberedStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidUserPoolConfigurationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

class DevicesWithTheJavaSdk {

    private static final String NO_DEVICE = "dev_" + "0".repeat(8) + "-0000-4000-8000-" + "0".repeat(12);

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final CognitoIdentityProviderClient cognito = JavaSdk.of(signet, Keys.administrator());
    private final Office office = new Office(signet);
    private final House house = office.house(MfaSettings.DEFAULT);
    private final String pool = house.pool().value();
    private final String name = People.newName();

    DevicesWithTheJavaSdk() {
        office.devices(house, new DeviceSettings(false, true));
        office.user(house, name);
    }

    @Test
    void areConfirmedRememberedAndForgotten() {
        AuthenticationResultType tokens = signIn();
        String token = tokens.accessToken();
        String device = tokens.newDeviceMetadata().deviceKey();

        assertThat(confirm(token, device)).as("the person decides").isTrue();
        assertThatThrownBy(() -> confirm(token, device)).isInstanceOf(DeviceKeyExistsException.class);
        cognito.updateDeviceStatus(r ->
                r.accessToken(token).deviceKey(device).deviceRememberedStatus(DeviceRememberedStatusType.REMEMBERED));
        DeviceType shown =
                cognito.getDevice(r -> r.accessToken(token).deviceKey(device)).device();
        assertThat(shown.deviceAttributes()).contains(status("remembered"));
        assertThat(shown.deviceCreateDate()).isNotNull();
        assertThat(cognito.listDevices(r -> r.accessToken(token)).devices()).containsExactly(shown);
        cognito.forgetDevice(r -> r.accessToken(token).deviceKey(device));
        assertThatThrownBy(() -> cognito.getDevice(r -> r.accessToken(token).deviceKey(device)))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Device does not exist.");
    }

    @Test
    void areLookedAfterByOperators() {
        AuthenticationResultType tokens = signIn();
        String device = tokens.newDeviceMetadata().deviceKey();
        confirm(tokens.accessToken(), device);

        cognito.adminUpdateDeviceStatus(r -> r.userPoolId(pool)
                .username(name)
                .deviceKey(device)
                .deviceRememberedStatus(DeviceRememberedStatusType.REMEMBERED));
        DeviceType shown = cognito.adminGetDevice(
                        r -> r.userPoolId(pool).username(name).deviceKey(device))
                .device();
        assertThat(shown.deviceAttributes()).contains(status("remembered"));
        assertThat(cognito.adminListDevices(r -> r.userPoolId(pool).username(name))
                        .devices())
                .containsExactly(shown);
        cognito.adminForgetDevice(r -> r.userPoolId(pool).username(name).deviceKey(device));
        assertThat(cognito.adminListDevices(r -> r.userPoolId(pool).username(name))
                        .devices())
                .isEmpty();
        assertThatThrownBy(() -> cognito.adminGetDevice(
                        r -> r.userPoolId(pool).username(name).deviceKey(device)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void areOfNoUseWhereAPoolRemembersNone() {
        String token = signet.people().newcomer().accessToken();

        assertThatThrownBy(() -> confirm(token, NO_DEVICE)).isInstanceOf(InvalidUserPoolConfigurationException.class);
    }

    private AuthenticationResultType signIn() {
        return cognito.initiateAuth(r -> r.clientId(house.client().value())
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", name, "PASSWORD", People.PASSWORD)))
                .authenticationResult();
    }

    private boolean confirm(String token, String device) {
        return cognito.confirmDevice(r -> r.accessToken(token)
                        .deviceKey(device)
                        .deviceName("Laptop")
                        .deviceSecretVerifierConfig(verifier -> verifier.salt(
                                        base64(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}))
                                .passwordVerifier(base64(BigInteger.TWO
                                        .pow(3000)
                                        .add(BigInteger.TEN)
                                        .toByteArray()))))
                .userConfirmationNecessary();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static AttributeType status(String value) {
        return AttributeType.builder().name("device_status").value(value).build();
    }
}
