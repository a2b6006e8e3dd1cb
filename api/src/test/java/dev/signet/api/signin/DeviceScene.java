package dev.signet.api.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.application.session.SessionTokens;
import dev.signet.application.session.SessionTokens.NewDevice;
import dev.signet.application.signin.Challenge;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.domain.device.DeviceSettings;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Two houses that remember devices, one of which asks the user first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeviceScene {

    static final String SECRET = "made by the device, told to nobody";
    static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    final Http http = signet.http();
    final Office office = new Office(signet);
    final House house = office.house();
    final House prompting = office.house();
    final Srp srp = new Srp(signet, house);

    @BeforeAll
    void keepTrack() {
        office.devices(house, new DeviceSettings(true, false));
        office.devices(prompting, new DeviceSettings(true, true));
    }

    String user(House in) {
        String name = People.newName();
        office.user(in, name);
        return name;
    }

    static SessionTokens signedIn(Srp at, String name, @Nullable String device) {
        return ((SignedIn) at.signIn(name, People.PASSWORD, device)).tokens();
    }

    NewDevice confirmed(Srp at, String name) {
        SessionTokens tokens = signedIn(at, name, null);
        assertThat(confirm(at, tokens).status()).isEqualTo(200);
        return Objects.requireNonNull(tokens.newDevice());
    }

    Http.Answer confirm(Srp at, SessionTokens tokens) {
        NewDevice device = Objects.requireNonNull(tokens.newDevice());
        return confirm(at, tokens, device, verifier(device));
    }

    static String verifier(NewDevice device) {
        return new SrpClient(device.group()).verifier(SALT, device.key().value(), SECRET);
    }

    Http.Answer confirm(Srp at, SessionTokens tokens, NewDevice device, String verifier) {
        return http.post(
                path(device) + "/confirmation",
                "{\"name\":\"Alice's phone\",\"salt\":\"%s\",\"verifier\":\"%s\"}"
                        .formatted(Base64.getEncoder().encodeToString(SALT), verifier),
                bearer(tokens));
    }

    SessionTokens proved(Srp at, String name, NewDevice device, @Nullable String session, String secret) {
        SrpClient client = new SrpClient(device.group());
        String key = device.key().value();
        Challenged put = (Challenged) at.answer(
                Challenge.DEVICE_SRP_AUTH,
                session,
                Map.of("USERNAME", name, "DEVICE_KEY", key, "SRP_A", client.srpA()));
        assertThat(put.challenge()).isEqualTo(Challenge.DEVICE_PASSWORD_VERIFIER);
        assertThat(put.parameters()).containsOnlyKeys("SALT", "SECRET_BLOCK", "SRP_B", "USERNAME", "DEVICE_KEY");
        Map<String, String> proof = new HashMap<>(
                client.proof(put.parameters(), key, secret, signet.clock().instant()));
        proof.put("USERNAME", name);
        proof.put("DEVICE_KEY", key);
        return ((SignedIn) at.answer(Challenge.DEVICE_PASSWORD_VERIFIER, null, proof)).tokens();
    }

    static String path(NewDevice device) {
        return "/v1/me/devices/" + device.key().value();
    }

    static String[] bearer(SessionTokens tokens) {
        return new String[] {"Authorization", "Bearer " + tokens.accessToken()};
    }
}
