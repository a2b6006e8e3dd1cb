package dev.signet.api.resourceserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.client.TokenValidity;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.resourceserver.AccessToken;
import dev.signet.resourceserver.ResourceServer;
import dev.signet.resourceserver.Settings;
import dev.signet.resourceserver.Settings.WhenStale;
import dev.signet.resourceserver.TokenRefused;
import dev.signet.resourceserver.TokenRefused.Reason;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an API that uses the library lets in. */
class CheckingAccessTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OWN_ACCOUNT = "aws.cognito.signin.user.admin";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final List<ResourceServer> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(ResourceServer::close);
    }

    @Test
    void letsInWhomThePoolHasGivenAToken() throws Exception {
        Person alice = signedIn(house);
        AccessToken token = ready(settings(house)).check(alice.accessToken(), OWN_ACCOUNT);
        assertThat(token.username()).isEqualTo(alice.name());
        assertThat(token.clientId()).isEqualTo(house.client().value());
        assertThat(token.scopes()).containsExactly(OWN_ACCOUNT);
    }

    @Test
    void refusesWhatIsRevokedAtOnceAndSaysSoToSignet() throws Exception {
        Person operator = office.operator(OperatorRole.PLATFORM_ADMINISTRATOR, null);
        ResourceServer api = ready(settings(house));
        Person alice = signedIn(house);
        Person bob = signedIn(house);
        api.check(alice.accessToken());
        signOut(alice);
        await().atMost(PATIENCE).untilAsserted(() -> assertRefused(api, alice.accessToken(), Reason.REVOKED));
        api.check(bob.accessToken());

        String feed = "/v1/pools/" + house.pool().value() + "/revocations";
        long position = http.get(feed, operator.bearer())
                .json()
                .path("revocations")
                .path(0)
                .path("position")
                .asLong();
        JsonNode receipt = await().atMost(PATIENCE)
                .until(
                        () -> http.get(feed + "/" + position + "/receipt", operator.bearer())
                                .json(),
                        answer -> answer.path("everywhere").asBoolean());
        assertThat(receipt.path("consumers").path(0).path("consumer").asString())
                .isEqualTo("api-1");
    }

    @Test
    void refusesWhatWasRevokedBeforeItStarted() throws Exception {
        Person alice = signedIn(house);
        signOut(alice);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertRefused(ready(settings(house)), alice.accessToken(), Reason.REVOKED));
    }

    @Test
    void refusesAllTokensOfAPoolThatIsRevoked() throws Exception {
        Person operator = office.operator(OperatorRole.PLATFORM_ADMINISTRATOR, null);
        ResourceServer api = ready(settings(house));
        Person alice = signedIn(house);
        Http.Answer ordered = http.post(
                "/v1/pools/" + house.pool().value() + "/revocation-orders",
                "{\"scope\":\"POOL\",\"reason\":\"COMPROMISED\"}",
                operator.bearer());
        assertThat(ordered.status()).isEqualTo(201);
        await().atMost(PATIENCE).untilAsserted(() -> assertRefused(api, alice.accessToken(), Reason.REVOKED));
        Person again = new Person(
                alice.name(),
                "",
                office.people(house).signIn(alice.name(), People.PASSWORD).json());
        api.check(again.accessToken());
    }

    @Test
    void refusesAllTokensOfASigningKeyThatIsRevoked() throws Exception {
        Person operator = office.operator(OperatorRole.PLATFORM_ADMINISTRATOR, null);
        ResourceServer api = ready(settings(house));
        Person alice = signedIn(house);
        api.check(alice.accessToken()); // from here on the key is in its cache
        String kid = SignedJWT.parse(alice.accessToken()).getHeader().getKeyID();
        Http.Answer ordered = http.post(
                "/v1/pools/" + house.pool().value() + "/revocation-orders",
                "{\"scope\":\"SIGNING_KEY\",\"key_id\":\"%s\",\"reason\":\"COMPROMISED\"}".formatted(kid),
                operator.bearer());
        assertThat(ordered.status()).isEqualTo(201);
        await().atMost(PATIENCE).untilAsserted(() -> assertRefused(api, alice.accessToken(), Reason.REVOKED));
        Person again = new Person(
                alice.name(),
                "",
                office.people(house).refresh(alice.refreshToken()).json());
        api.check(again.accessToken());
    }

    @Test
    void refusesIdTokensTokensOfOtherPoolsAndForgeries() throws Exception {
        ResourceServer api = ready(settings(house));
        Person alice = signedIn(house);
        Person stranger = signedIn(office.house());
        assertRefused(api, alice.tokens().path("id_token").asString(), Reason.USE);
        assertRefused(api, stranger.accessToken(), Reason.SIGNATURE);
        assertRefused(api, "nonsense", Reason.MALFORMED);
        String token = alice.accessToken();
        int payload = token.indexOf('.') + 1;
        char other = token.charAt(payload + 20) == 'A' ? 'B' : 'A';
        assertRefused(api, token.substring(0, payload + 20) + other + token.substring(payload + 21), Reason.SIGNATURE);
        String unsigned = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        assertRefused(
                api, unsigned + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1), Reason.MALFORMED);
    }

    @Test
    void refusesTokensOfAnotherIssuerClientOrScope() throws Exception {
        Person alice = signedIn(house);
        Settings usual = settings(house);
        Settings elsewhere = Settings.of(
                        URI.create("https://elsewhere.example/" + usual.pool()),
                        usual.clientId(),
                        usual.clientSecret(),
                        usual.consumer())
                .withServer(usual.server());
        assertRefused(ready(elsewhere), alice.accessToken(), Reason.ISSUER);
        String other = office.client(house.pool(), TokenValidity.DEFAULT).value();
        assertRefused(ready(usual.withServedClients(Set.of(other))), alice.accessToken(), Reason.CLIENT);
        assertThatThrownBy(() -> ready(usual).check(alice.accessToken(), "orders/write"))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.SCOPE));
    }

    @Test
    void refusesTokensWhoseTimeIsOver() throws Exception {
        Person alice = signedIn(house);
        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
        ResourceServer api = ResourceServer.start(settings(house), tomorrow);
        open.add(api);
        assertRefused(api, alice.accessToken(), Reason.EXPIRED);
    }

    @Test
    void refusesEveryTokenWhileItCannotKnowWhatIsRevoked() throws Exception {
        Person alice = signedIn(house);
        ResourceServer ignorant = ignorant(WhenStale.REFUSE);
        assertRefused(ignorant, alice.accessToken(), Reason.STALE);
        assertThat(ignorant.age()).isEmpty();
    }

    @Test
    void goesOnWithWhatItKnowsWhereItIsToldTo() throws Exception {
        Person alice = signedIn(house);
        ResourceServer ignorant = ignorant(WhenStale.ACCEPT);
        ignorant.check(alice.accessToken());
        assertThat(ignorant.stale()).isTrue();
    }

    private ResourceServer ready(Settings settings) throws InterruptedException {
        ResourceServer server = ResourceServer.start(settings);
        open.add(server);
        assertThat(server.awaitReady(PATIENCE)).isTrue();
        return server;
    }

    /** One that is never told what is revoked, since its secret is wrong. */
    private ResourceServer ignorant(WhenStale whenStale) {
        Settings usual = settings(house);
        ResourceServer ignorant =
                ResourceServer.start(Settings.of(URI.create(usual.issuer()), usual.clientId(), "wrong", "api-1")
                        .withServer(usual.server())
                        .withStaleness(Duration.ofSeconds(3), whenStale));
        open.add(ignorant);
        return ignorant;
    }

    private static void assertRefused(ResourceServer api, String token, Reason reason) {
        assertThatThrownBy(() -> api.check(token))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Settings settings(House of) {
        String[] credentials = new String(
                        Base64.getDecoder().decode(office.resourceServer(of.pool())[1].substring("Basic ".length())),
                        StandardCharsets.UTF_8)
                .split(":", 2);
        return Settings.of(URI.create(issuer(signedIn(of))), credentials[0], credentials[1], "api-1")
                .withServer(URI.create(http.base()));
    }

    private static String issuer(Person person) {
        byte[] claims = Base64.getUrlDecoder().decode(person.accessToken().split("\\.")[1]);
        return JsonMapper.shared().readTree(claims).path("iss").asString();
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
