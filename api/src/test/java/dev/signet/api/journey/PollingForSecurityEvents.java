package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.api.BasicHeader;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** RFC 8936, as a receiver of another house does it. */
class PollingForSecurityEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NOW = "{\"returnImmediately\":true}";
    private static final String REVOKED = "https://schemas.openid.net/secevent/caep/event-type/session-revoked";
    private static final String RISC = "https://schemas.openid.net/secevent/risc/event-type/";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final String[] receiver = office.resourceServer(house.pool());
    private final Person operator = office.operator(OperatorRole.PLATFORM_ADMINISTRATOR, null);

    @BeforeEach
    void begin() {
        configure("[\"SESSION_REVOKED\",\"ACCOUNT_DISABLED\",\"ACCOUNT_ENABLED\",\"ACCOUNT_PURGED\","
                + "\"CREDENTIAL_CHANGE_REQUIRED\"]");
        assertThat(poll(NOW).path("sets")).isEmpty();
    }

    @Test
    void bringsASignedTokenForEachSessionThatEnds() throws Exception {
        Person alice = signedIn();
        UserId user = office.userOf(alice);
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> poll("{}"));
        signOut(alice);
        SignedJWT set = only(waiting.join());
        assertThat(set.getHeader().getType().getType()).isEqualTo("secevent+jwt");
        JWKSet keys = JWKSet.parse(
                http.get("/" + house.pool().value() + "/.well-known/jwks.json").text());
        assertThat(set.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(set.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        JWTClaimsSet claims = set.getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("https://receiver.example");
        assertThat(claims.getIssuer()).endsWith(house.pool().value());
        assertThat(claims.getSubject()).isNull();
        assertThat(claims.getExpirationTime()).isNull();
        Map<String, Object> subject = claims.getJSONObjectClaim("sub_id");
        assertThat(subject).containsEntry("format", "complex");
        assertThat(subject.get("user"))
                .isEqualTo(Map.of(
                        "format", "iss_sub",
                        "iss", claims.getIssuer(),
                        "sub", user.uuid().toString()));
        String session = alice.tokens().path("session_id").asString();
        assertThat(subject.get("session"))
                .isEqualTo(Map.of(
                        "format", "opaque", "id", new SessionId(session).uuid().toString()));
        assertThat(claims.getJSONObjectClaim("events")).containsOnlyKeys(REVOKED);
    }

    @Test
    void bringsAccountEventsInTheirOrder() throws Exception {
        UserId user = office.user(house, People.newName());
        office.disable(house.pool(), user);
        office.enable(house.pool(), user);
        office.delete(house.pool(), user);
        await().atMost(PATIENCE).until(() -> poll(NOW).path("sets").size() == 3);
        assertThat(kinds(poll(NOW)))
                .containsExactly(RISC + "account-disabled", RISC + "account-enabled", RISC + "account-purged");
    }

    @Test
    void bringsAgainWhatWasNotAcknowledgedAndNothingElse() throws Exception {
        signOut(signedIn());
        JsonNode first = untilOne();
        signOut(signedIn());
        await().atMost(PATIENCE).until(() -> poll(NOW).path("sets").size() == 2);
        String jti = first.path("sets").propertyNames().iterator().next();
        JsonNode rest = poll("{\"returnImmediately\":true,\"ack\":[\"%s\"]}".formatted(jti));
        assertThat(rest.path("sets")).hasSize(1);
        assertThat(rest.path("sets").has(jti)).isFalse();
        String other = rest.path("sets").propertyNames().iterator().next();
        assertThat(poll("{\"returnImmediately\":true,\"ack\":[\"%s\"]}".formatted(other))
                        .path("sets"))
                .isEmpty();
    }

    @Test
    void takesAcknowledgementsInAnyOrder() {
        signOut(signedIn());
        signOut(signedIn());
        await().atMost(PATIENCE).until(() -> poll(NOW).path("sets").size() == 2);
        List<String> both = List.copyOf(poll(NOW).path("sets").propertyNames());
        JsonNode rest = poll("{\"returnImmediately\":true,\"ack\":[\"%s\"]}".formatted(both.get(1)));
        assertThat(rest.path("sets").propertyNames()).containsExactly(both.getFirst());
        assertThat(poll("{\"returnImmediately\":true,\"ack\":[\"%s\"]}".formatted(both.getFirst()))
                        .path("sets"))
                .isEmpty();
    }

    @Test
    void doesNotBringAgainWhatTheReceiverCouldNotUse() {
        signOut(signedIn());
        String jti = untilOne().path("sets").propertyNames().iterator().next();
        String refused =
                "{\"returnImmediately\":true,\"setErrs\":{\"%s\":{\"err\":\"invalid_key\",\"description\":\"?\"}}}";
        assertThat(poll(refused.formatted(jti)).path("sets")).isEmpty();
    }

    @Test
    void bringsNoMoreThanWasAskedForAndSaysThatThereIsMore() {
        signOut(signedIn());
        signOut(signedIn());
        await().atMost(PATIENCE).until(() -> poll(NOW).path("sets").size() == 2);
        JsonNode one = poll("{\"maxEvents\":1,\"returnImmediately\":true}");
        assertThat(one.path("sets")).hasSize(1);
        assertThat(one.path("moreAvailable").asBoolean()).isTrue();
        assertThat(poll("{\"maxEvents\":0}").path("sets")).isEmpty();
    }

    @Test
    void bringsOnlyTheKindsThatTheSettingsName() throws Exception {
        configure("[\"ACCOUNT_DISABLED\"]");
        Person alice = signedIn();
        office.disable(house.pool(), office.userOf(alice)); // which ends the session too
        assertThat(kinds(untilOne())).containsExactly(RISC + "account-disabled");
    }

    @Test
    void bringsNothingOfAnotherPoolAndAcknowledgesNothingForOthers() {
        House other = office.house();
        signOut(signedIn(other));
        signOut(signedIn());
        JsonNode own = untilOne();
        String[] second = office.resourceServer(house.pool());
        configure(second, "[\"SESSION_REVOKED\"]");
        String jti = own.path("sets").propertyNames().iterator().next();
        poll(second, "{\"returnImmediately\":true,\"ack\":[\"%s\"]}".formatted(jti));
        assertThat(poll(NOW).path("sets").has(jti)).isTrue();
    }

    @Test
    void isForClientsWhoseSettingsSaySo() {
        String[] plain = office.resourceServer(house.pool());
        assertThat(ask(plain, NOW).problem()).isEqualTo("403 signal.not_configured");
        String[] foreign = office.resourceServer(office.house().pool());
        assertThat(ask(foreign, NOW).status()).isEqualTo(401);
        assertThat(ask(signedIn().bearer(), NOW).status()).isEqualTo(401);
        assertThat(ask(receiver, "{\"maxEvents\":-1}").status()).isEqualTo(400);
    }

    @Test
    void areNoTokensAtAnyDoor() throws Exception {
        signOut(signedIn());
        String set =
                untilOne().path("sets").valueStream().findFirst().orElseThrow().asString();
        assertThat(http.get("/v1/me", "Authorization", "Bearer " + set).status())
                .isEqualTo(401);
    }

    private JsonNode untilOne() {
        return await().atMost(PATIENCE)
                .until(() -> poll(NOW), answer -> answer.path("sets").size() == 1);
    }

    private static SignedJWT only(JsonNode answer) throws ParseException {
        assertThat(answer.path("sets")).hasSize(1);
        return SignedJWT.parse(
                answer.path("sets").valueStream().findFirst().orElseThrow().asString());
    }

    private static List<String> kinds(JsonNode answer) {
        return answer.path("sets")
                .valueStream()
                .map(set -> {
                    try {
                        Map<String, Object> events = SignedJWT.parse(set.asString())
                                .getJWTClaimsSet()
                                .getJSONObjectClaim("events");
                        return Objects.requireNonNull(events)
                                .keySet()
                                .iterator()
                                .next();
                    } catch (ParseException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private void configure(String kinds) {
        configure(receiver, kinds);
    }

    private void configure(String[] client, String kinds) {
        Http.Answer changed = http.json(
                "PUT",
                "/v1/pools/" + house.pool().value() + "/clients/" + BasicHeader.idOf(client),
                "{\"name\":\"Receiver\",\"signals\":{\"audience\":\"https://receiver.example\",\"kinds\":%s}}"
                        .formatted(kinds),
                operator.bearer());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private JsonNode poll(String body) {
        return poll(receiver, body);
    }

    private JsonNode poll(String[] client, String body) {
        Http.Answer answer = ask(client, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Http.Answer ask(String[] credentials, String body) {
        return http.post("/v1/pools/" + house.pool().value() + "/signals/poll", body, credentials);
    }

    private Person signedIn() {
        return signedIn(house);
    }

    private Person signedIn(House in) {
        String name = People.newName();
        office.user(in, name);
        return new Person(
                name, "", office.people(in).signIn(name, People.PASSWORD).json());
    }

    private void signOut(Person person) {
        Http.Answer out = http.send("DELETE", "/v1/me/sessions/current", BodyPublishers.noBody(), person.bearer());
        assertThat(out.status()).isEqualTo(204);
    }
}
