package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.device.DeviceSettings;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Found by listening to what people's requests really ask, not by a list that somebody has to keep. */
class EveryQueryOfARequest {

    private static final Set<String> NO_QUERIES = Set.of("commit", "rollback");
    private static final Set<String> BY_INDEX = Set.of("Index Scan", "Index Only Scan", "Bitmap Index Scan");

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final People people = office.people(house);
    private final House guarded =
            office.house(new MfaSettings(MfaMode.ON, Set.of(MfaFactor.EMAIL_OTP), Set.of(FirstFactor.PASSWORD), null));
    private final String careful = People.newName();

    @Test
    void usesAnIndex() throws SQLException {
        office.confidentialClient(house.pool()); // a table without a page is read as a whole whatever is believed of it
        somebodyInAGroup();
        guard();
        Set<String> asked = new TreeSet<>(signet.statements().during(() -> {
            everythingThatPeopleDo();
            byCodesAndOnDevices();
        }));
        asked.removeAll(NO_QUERIES);
        assertThat(asked).hasSizeGreaterThan(30);
        Plans.of(asked, signet)
                .forEach((sql, plan) -> assertThat(Plans.nodes(plan).filter(EveryQueryOfARequest::readsAWholeTable))
                        .as("%s%n%s", sql, plan.toPrettyString())
                        .isEmpty());
    }

    private void guard() {
        office.devices(guarded, new DeviceSettings(true, false));
        office.user(guarded, careful, Map.of("email", People.addressOf(careful)), Set.of("email"));
    }

    private void byCodesAndOnDevices() {
        People door = office.people(guarded);
        Person first = byCode(door, door.signIn(careful, People.PASSWORD));
        String key = first.tokens().path("new_device").path("key").asString();
        String device = "/v1/me/devices/" + key;
        String number = Base64.getEncoder().encodeToString("1".repeat(300).getBytes(StandardCharsets.UTF_8));
        Http.Answer confirmed = http.post(
                device + "/confirmation",
                "{\"name\":\"Phone\",\"salt\":\"AQIDBAUGBwgJCgsMDQ4PEA==\",\"verifier\":\"" + number + "\"}",
                first.bearer());
        assertThat(confirmed.status()).as("%s", confirmed.raw()).isEqualTo(200);
        http.get("/v1/me/devices", first.bearer());
        delete(device, first);
        office.mfa(
                guarded,
                new MfaSettings(MfaMode.OFF, Set.of(), Set.of(FirstFactor.PASSWORD, FirstFactor.EMAIL_OTP), null));
        byCode(door, door.signInBy("USER_AUTH", careful, ",\"answers\":{\"preferred_challenge\":\"EMAIL_OTP\"}"));
    }

    private Person byCode(People door, Http.Answer owed) {
        String session = owed.json().path("session").asString();
        String code = signet.mail().codeFor(People.addressOf(careful));
        Http.Answer answer = door.answer("EMAIL_OTP", session, "email_otp_code", code);
        assertThat(answer.status()).as("%s", answer.raw()).isEqualTo(201);
        return new Person(careful, "", answer.json());
    }

    private void somebodyInAGroup() {
        String[] admin = Operators.bearer(signet.administrator());
        String groups = "/v1/pools/" + house.pool().value() + "/groups";
        String group = http.post(groups, "{\"name\":\"admins\"}", admin)
                .json()
                .path("group_id")
                .asString();
        String user = office.user(house, "member").value();
        http.json("PUT", groups + "/" + group + "/users/" + user, "", admin);
    }

    private void everythingThatPeopleDo() {
        String name = People.newName();
        String address = People.addressOf(name);
        people.signUp(name, "Idempotency-Key", name);
        people.signUp(name, "Idempotency-Key", name);
        people.resend(name);
        people.confirm(name, "000000");
        signet.mail().codeFor(address);
        people.confirm(name, signet.mail().codeFor(address));
        people.signIn(name, "Wrong-Horse-7-Battery");
        people.signIn(People.newName(), "Wrong-Horse-7-Battery");
        Person first = signedIn(name, People.PASSWORD);
        Person second = signedIn(name, People.PASSWORD);
        people.refresh(first.refreshToken());
        http.get("/v1/me", first.bearer());
        http.get("/v1/me/sessions", first.bearer());
        String moved = "moved-" + address;
        http.json("PATCH", "/v1/me", "{\"attributes\":{\"email\":\"" + moved + "\",\"name\":\"A\"}}", first.bearer());
        http.post("/v1/me/attributes/email/code", "{}", first.bearer());
        signet.mail().codeFor(moved);
        http.post(
                "/v1/me/attributes/email/verification",
                "{\"code\":\"" + signet.mail().codeFor(moved) + "\"}",
                first.bearer());
        delete("/v1/me/sessions/" + second.tokens().path("session_id").asString(), first);
        http.json("PUT", "/v1/me/password", """
                {"current_password":"%s","new_password":"Second-Horse-8-Battery"}""".formatted(People.PASSWORD), first.bearer());
        people.forgot(name);
        people.reset(name, signet.mail().codeFor(moved), "Third-Horse-9-Battery");
        Person third = signedIn(name, "Third-Horse-9-Battery");
        people.revoke(third.refreshToken());
        delete("/v1/me/sessions/current", signedIn(name, "Third-Horse-9-Battery"));
        delete("/v1/me/sessions", signedIn(name, "Third-Horse-9-Battery"));
        delete("/v1/me", signedIn(name, "Third-Horse-9-Battery"));
        http.get("/" + house.pool().value() + "/.well-known/jwks.json");
        http.get("/" + house.pool().value() + "/.well-known/openid-configuration");
    }

    private void delete(String path, Person person) {
        http.send("DELETE", path, BodyPublishers.noBody(), person.bearer());
    }

    private Person signedIn(String name, String password) {
        Http.Answer answer = people.signIn(name, password);
        assertThat(answer.status()).as("%s", answer.raw()).isEqualTo(201);
        return new Person(name, "", answer.json());
    }

    private static boolean readsAWholeTable(JsonNode node) {
        String type = node.path("Node Type").asString();
        return type.equals("Seq Scan")
                || (BY_INDEX.contains(type) && node.path("Index Cond").isMissingNode());
    }
}
