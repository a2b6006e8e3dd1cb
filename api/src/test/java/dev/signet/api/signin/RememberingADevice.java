package dev.signet.api.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.application.device.DeviceRefused.DeviceNotFound;
import dev.signet.application.session.SessionTokens;
import dev.signet.application.session.SessionTokens.NewDevice;
import dev.signet.application.signin.Challenge;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.application.signin.SignInRefused;
import dev.signet.domain.device.DeviceSettings;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.user.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RememberingADevice {

    private static final String SECRET = "made by the device, told to nobody";
    private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final House prompting = office.house();
    private final Srp srp = new Srp(signet, house);

    @BeforeAll
    void keepTrack() {
        office.devices(house, new DeviceSettings(true, false));
        office.devices(prompting, new DeviceSettings(true, true));
    }

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

        assertThat(there.signIn(name, People.PASSWORD, device.key().value())).isInstanceOf(SignedIn.class);
        assertThat(http.json("PUT", path(device) + "/status", "{\"status\":\"REMEMBERED\"}", bearer(tokens))
                        .status())
                .isEqualTo(204);
        assertThat(there.signIn(name, People.PASSWORD, device.key().value())).isInstanceOf(Challenged.class);
    }

    @Test
    void buysNewTokensOnTheSameDeviceOnly() {
        SessionTokens tokens = signedIn(srp, user(house), null);

        assertThat(refresh(tokens, null).problem()).isEqualTo("401 session.invalid_refresh_token");
        assertThat(refresh(tokens, "dev_" + "0".repeat(32)).problem()).isEqualTo("401 session.invalid_refresh_token");
        assertThat(refresh(
                                tokens,
                                Objects.requireNonNull(tokens.newDevice()).key().value())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void showsAndForgetsDevices() {
        String name = user(house);
        SessionTokens tokens = signedIn(srp, name, null);
        NewDevice device = Objects.requireNonNull(tokens.newDevice());
        assertThat(http.get(path(device), bearer(tokens)).problem()).isEqualTo("404 device.not_found");
        confirm(srp, tokens);

        assertThat(http.get(path(device), bearer(tokens)).json().path("name").asString())
                .isEqualTo("Alice's phone");
        assertThat(http.get("/v1/me/devices", bearer(tokens)).json().path("items"))
                .hasSize(1);
        assertThat(confirm(srp, tokens).problem()).isEqualTo("409 device.already_confirmed");
        assertThat(http.send("DELETE", path(device), BodyPublishers.noBody(), bearer(tokens))
                        .status())
                .isEqualTo(204);
        assertThat(http.get("/v1/me/devices", bearer(tokens)).json().path("items"))
                .isEmpty();
        assertThatThrownBy(() -> srp.signIn(name, People.PASSWORD, device.key().value()))
                .isInstanceOf(DeviceNotFound.class);
    }

    @Test
    void letsOperatorsSeeAndForgetThem() {
        String name = People.newName();
        UserId user = office.user(house, name);
        NewDevice device = confirmed(srp, name);
        String devices = "/v1/pools/" + house.pool().value() + "/users/" + user.value() + "/devices";
        String[] administrator = office.operator(OperatorRole.TENANT_ADMINISTRATOR, house.tenant())
                .bearer();

        assertThat(http.get(devices, administrator).json().path("items")).hasSize(1);
        assertThat(http.get(devices + "/" + device.key().value(), administrator).status())
                .isEqualTo(200);
        assertThat(http.json(
                                "PUT",
                                devices + "/" + device.key().value() + "/status",
                                "{\"status\":\"NOT_REMEMBERED\"}",
                                administrator)
                        .status())
                .isEqualTo(204);
        assertThat(srp.signIn(name, People.PASSWORD, device.key().value())).isInstanceOf(SignedIn.class);
        assertThat(http.send("DELETE", devices + "/" + device.key().value(), BodyPublishers.noBody(), administrator)
                        .status())
                .isEqualTo(204);
        assertThat(http.get(devices, administrator).json().path("items")).isEmpty();
    }

    @Test
    void confirmsNoDeviceButTheOneThatTheSessionBeganOn() {
        SessionTokens tokens = signedIn(srp, user(house), null);
        NewDevice other =
                Objects.requireNonNull(signedIn(srp, user(house), null).newDevice());

        assertThat(confirm(srp, tokens, other, verifier(other)).problem()).isEqualTo("404 device.not_found");
        NewDevice own = Objects.requireNonNull(tokens.newDevice());
        for (String verifier :
                new String[] {"", "AA==", "no base64", Base64.getEncoder().encodeToString(new byte[400])}) {
            assertThat(confirm(srp, tokens, own, verifier).problem()).isEqualTo("400 device.unreadable");
        }
    }

    @Test
    void leavesNothingOfDevicesWhereAPersonIsErased() {
        String name = user(house);
        NewDevice device = confirmed(srp, name);
        srp.signIn(name, People.PASSWORD, device.key().value());
        SessionTokens tokens = proved(srp, name, device, null, SECRET);
        String user = http.get("/v1/me", bearer(tokens)).json().path("user_id").asString();
        JdbcTemplate owner = new JdbcTemplate(signet.database().ownerDataSource());
        String rows = """
                select (select count(*) from lookup.device where user_id = ?)
                     + (select count(*) from vault.device_verifier where user_id = ?)
                     + (select count(*) from vault.device_mark where user_id = ?)""";
        assertThat(owner.queryForObject(rows, Integer.class, user, user, user)).isEqualTo(3);

        http.send("DELETE", "/v1/me", BodyPublishers.noBody(), bearer(tokens));

        assertThat(owner.queryForObject(rows, Integer.class, user, user, user)).isZero();
    }

    private String user(House in) {
        String name = People.newName();
        office.user(in, name);
        return name;
    }

    private static SessionTokens signedIn(Srp at, String name, @Nullable String device) {
        return ((SignedIn) at.signIn(name, People.PASSWORD, device)).tokens();
    }

    private NewDevice confirmed(Srp at, String name) {
        SessionTokens tokens = signedIn(at, name, null);
        assertThat(confirm(at, tokens).status()).isEqualTo(200);
        return Objects.requireNonNull(tokens.newDevice());
    }

    private Http.Answer confirm(Srp at, SessionTokens tokens) {
        NewDevice device = Objects.requireNonNull(tokens.newDevice());
        return confirm(at, tokens, device, verifier(device));
    }

    private static String verifier(NewDevice device) {
        return new SrpClient(device.group()).verifier(SALT, device.key().value(), SECRET);
    }

    private Http.Answer confirm(Srp at, SessionTokens tokens, NewDevice device, String verifier) {
        return http.post(
                path(device) + "/confirmation",
                "{\"name\":\"Alice's phone\",\"salt\":\"%s\",\"verifier\":\"%s\"}"
                        .formatted(Base64.getEncoder().encodeToString(SALT), verifier),
                bearer(tokens));
    }

    private SessionTokens proved(Srp at, String name, NewDevice device, @Nullable String session, String secret) {
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

    private JsonNode deviceOf(SessionTokens tokens) {
        return http.get("/v1/me/devices", bearer(tokens)).json().path("items").path(0);
    }

    private Http.Answer refresh(SessionTokens tokens, @Nullable String device) {
        return http.post(
                "/v1/pools/" + house.pool().value() + "/tokens",
                "{\"client_id\":\"%s\",\"refresh_token\":\"%s\"%s}"
                        .formatted(
                                house.client().value(),
                                tokens.refreshToken(),
                                device == null ? "" : ",\"device_key\":\"" + device + "\""));
    }

    private static String path(NewDevice device) {
        return "/v1/me/devices/" + device.key().value();
    }

    private static String[] bearer(SessionTokens tokens) {
        return new String[] {"Authorization", "Bearer " + tokens.accessToken()};
    }
}
