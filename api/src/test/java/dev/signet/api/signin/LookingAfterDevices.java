package dev.signet.api.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.api.People;
import dev.signet.api.rest.Http;
import dev.signet.application.device.DeviceRefused.DeviceNotFound;
import dev.signet.application.session.SessionTokens;
import dev.signet.application.session.SessionTokens.NewDevice;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.user.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class LookingAfterDevices extends DeviceScene {

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

    private Http.Answer refresh(SessionTokens tokens, @Nullable String device) {
        return http.post(
                "/v1/pools/" + house.pool().value() + "/tokens",
                "{\"client_id\":\"%s\",\"refresh_token\":\"%s\"%s}"
                        .formatted(
                                house.client().value(),
                                tokens.refreshToken(),
                                device == null ? "" : ",\"device_key\":\"" + device + "\""));
    }
}
