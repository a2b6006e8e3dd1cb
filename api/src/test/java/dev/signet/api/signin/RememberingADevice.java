package dev.signet.api.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import dev.signet.api.People;
import dev.signet.application.device.DeviceRefused.DeviceNotFound;
import dev.signet.application.session.SessionTokens;
import dev.signet.application.session.SessionTokens.NewDevice;
import dev.signet.application.signin.Challenge;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.application.signin.SignInRefused;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RememberingADevice extends DeviceScene {

    @Test
    void givesADeviceAKeyThatItsTokensName() throws ParseException {
        SessionTokens tokens = signedIn(srp, user(house), null);
        NewDevice device = Objects.requireNonNull(tokens.newDevice());

        assertThat(device.key().value()).matches("[\\w-]+_[0-9a-f-]+");
        assertThat(device.group()).matches("-[0-9a-f]{12}");
        assertThat(SignedJWT.parse(tokens.accessToken()).getJWTClaimsSet().getStringClaim("device_key"))
                .isEqualTo(device.key().value());
    }

    @Test
    void takesTheDevicesProofInPlaceOfASecondFactor() {
        String name = user(house);
        NewDevice device = confirmed(srp, name);

        Challenged owed =
                (Challenged) srp.signIn(name, People.PASSWORD, device.key().value());
        assertThat(owed.challenge()).isEqualTo(Challenge.DEVICE_SRP_AUTH);
        assertThat(owed.parameters()).containsEntry("DEVICE_KEY", device.key().value());
        SessionTokens tokens = proved(srp, name, device, owed.session(), SECRET);

        assertThat(tokens.newDevice()).isNull();
        assertThat(deviceOf(tokens).path("last_authenticated_at").isMissingNode())
                .isFalse();
    }

    @Test
    void goesOnWithoutASessionWhereTheFirstFactorWasProvedAMomentBefore() {
        String name = user(house);
        NewDevice device = confirmed(srp, name);
        srp.signIn(name, People.PASSWORD, device.key().value());

        assertThat(proved(srp, name, device, null, SECRET).newDevice()).isNull();
    }

    @Test
    void isNoWayInByItself() {
        String name = user(house);
        NewDevice device = confirmed(srp, name);

        assertThatThrownBy(() -> proved(srp, name, device, null, SECRET))
                .isInstanceOf(SignInRefused.InvalidChallenge.class);

        srp.signIn(name, People.PASSWORD, device.key().value());
        assertThatThrownBy(() -> proved(srp, user(house), device, null, SECRET))
                .isInstanceOf(SignInRefused.InvalidChallenge.class);
    }

    @Test
    void refusesADeviceThatDoesNotKnowItsSecret() {
        String name = user(house);
        NewDevice device = confirmed(srp, name);
        Challenged owed =
                (Challenged) srp.signIn(name, People.PASSWORD, device.key().value());

        assertThatThrownBy(() -> proved(srp, name, device, owed.session(), "guessed"))
                .isInstanceOf(SignInRefused.WrongCredentials.class);
    }

    @Test
    void sendsAClientBackWhoseDeviceNobodyKnows() {
        String name = user(house);
        String theirs = confirmed(srp, user(house)).key().value();

        for (String key : new String[] {"us-east-1_0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0", theirs}) {
            assertThatThrownBy(() -> srp.signIn(name, People.PASSWORD, key))
                    .isInstanceOf(DeviceNotFound.class)
                    .hasMessage("Device does not exist.");
            assertThatThrownBy(() -> srp.signIn(name, "Wrong-Horse-7-Battery", key))
                    .isInstanceOf(SignInRefused.WrongCredentials.class);
        }
    }

    @Test
    void remembersNothingUntilTheUserSaysSoWhereThePoolAsksForThat() {
        Srp there = new Srp(signet, prompting);
        String name = user(prompting);
        SessionTokens tokens = signedIn(there, name, null);
        NewDevice device = Objects.requireNonNull(tokens.newDevice());
        assertThat(confirm(there, tokens)
                        .json()
                        .path("user_confirmation_necessary")
                        .asBoolean())
                .isTrue();

        SignedIn unproved =
                (SignedIn) there.signIn(name, People.PASSWORD, device.key().value());
        assertThat(new String(
                        Base64.getUrlDecoder()
                                .decode(unproved.tokens().accessToken().split("\\.")[1]),
                        StandardCharsets.UTF_8))
                .as("what has not proved to be itself is in no token")
                .contains("client_id")
                .doesNotContain("device_key");
        assertThat(http.json("PUT", path(device) + "/status", "{\"status\":\"REMEMBERED\"}", bearer(tokens))
                        .status())
                .isEqualTo(204);
        assertThat(there.signIn(name, People.PASSWORD, device.key().value())).isInstanceOf(Challenged.class);
    }

    private JsonNode deviceOf(SessionTokens tokens) {
        return http.get("/v1/me/devices", bearer(tokens)).json().path("items").path(0);
    }
}
