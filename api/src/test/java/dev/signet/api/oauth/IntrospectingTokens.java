package dev.signet.api.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import dev.signet.api.BasicHeader;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** RFC 7662 as a client library speaks it, and what nobody learns by it. */
class IntrospectingTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final String[] server = office.resourceServer(house.pool());
    private final Person alice = signedIn(house);

    @Test
    void tellsAResourceServerWhatAGoodTokenSays() throws Exception {
        HTTPResponse raw = new TokenIntrospectionRequest(
                        URI.create(http.base() + path()), client(), new BearerAccessToken(alice.accessToken()))
                .toHTTPRequest()
                .send();
        TokenIntrospectionSuccessResponse answer =
                TokenIntrospectionResponse.parse(raw).toSuccessResponse();
        JWTClaimsSet claims = SignedJWT.parse(alice.accessToken()).getJWTClaimsSet();
        assertThat(answer.isActive()).isTrue();
        assertThat(answer.getSubject().getValue()).isEqualTo(claims.getSubject());
        assertThat(answer.getUsername()).isEqualTo(alice.name());
        assertThat(answer.getClientID().getValue()).isEqualTo(house.client().value());
        assertThat(answer.getScope().toString()).isEqualTo(claims.getStringClaim("scope"));
        assertThat(answer.getIssuer().getValue()).isEqualTo(claims.getIssuer());
        assertThat(answer.getExpirationTime()).isEqualTo(claims.getExpirationTime());
        assertThat(answer.getJWTID().getValue()).isEqualTo(claims.getJWTID());
        assertThat(raw.getHeaderValue("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void saysOfRevokedTokensThatTheyAreNotActiveAndNothingElse() {
        assertThat(ask(alice.accessToken()).path("active").asBoolean()).isTrue();
        signOut(alice);
        JsonNode gone = await().atMost(PATIENCE)
                .until(
                        () -> ask(alice.accessToken()),
                        answer -> !answer.path("active").asBoolean());
        assertThat(gone.propertyNames()).containsExactlyInAnyOrder("active", "as_of");
    }

    @Test
    void answersFromMemoryAndSaysUpToWhere() {
        JsonNode known = await().atMost(PATIENCE)
                .until(
                        () -> ask(alice.accessToken()),
                        answer -> answer.path("as_of").path("position").isNumber());
        assertThat(known.path("active").asBoolean()).isTrue();
        assertThat(known.path("as_of").path("at").isString()).isTrue();
        long before = known.path("as_of").path("position").asLong();
        signOut(alice);
        JsonNode gone = await().atMost(PATIENCE)
                .until(
                        () -> ask(alice.accessToken()),
                        answer -> !answer.path("active").asBoolean());
        assertThat(gone.path("as_of").path("position").asLong()).isGreaterThan(before);
    }

    @Test
    void knowsOfWholePoolsAndKeysThatAreRevoked() throws Exception {
        Person operator = office.operator(OperatorRole.PLATFORM_ADMINISTRATOR, null);
        String orders = "/v1/pools/" + house.pool().value() + "/revocation-orders";
        String kid = SignedJWT.parse(alice.accessToken()).getHeader().getKeyID();
        http.post(
                orders,
                "{\"scope\":\"SIGNING_KEY\",\"key_id\":\"%s\",\"reason\":\"COMPROMISED\"}".formatted(kid),
                operator.bearer());
        assertThat(ask(alice.accessToken()).path("active").asBoolean()).isFalse();
        Person bob = signedIn(house);
        assertThat(ask(bob.accessToken()).path("active").asBoolean()).isTrue();
        http.post(orders, "{\"scope\":\"POOL\",\"reason\":\"COMPROMISED\"}", operator.bearer());
        await().atMost(PATIENCE)
                .until(() -> !ask(bob.accessToken()).path("active").asBoolean());
    }

    @Test
    void tellsNothingOfWhatIsNoAccessTokenOfThePool() {
        Person stranger = signedIn(office.house());
        for (String token : new String[] {
            "nonsense",
            alice.tokens().path("id_token").asString(),
            alice.refreshToken(),
            stranger.accessToken(),
            alice.accessToken() + "x"
        }) {
            JsonNode answer = ask(token);
            assertThat(answer.path("active").asBoolean()).isFalse();
            assertThat(answer.propertyNames()).containsExactlyInAnyOrder("active", "as_of");
        }
    }

    @Test
    void isForClientsOfThePoolThatProveTheirSecret() {
        String[] foreign = office.resourceServer(office.house().pool());
        String[] open = basic(house.client().value() + ":");
        String[] wrong = basic(BasicHeader.idOf(server) + ":wrong");
        for (String[] credentials : new String[][] {foreign, open, wrong, alice.bearer(), {}}) {
            Http.Answer refused = introspect("token=" + alice.accessToken(), credentials);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.json().path("error").asString()).isEqualTo("invalid_client");
            assertThat(refused.header("WWW-Authenticate"))
                    .hasValueSatisfying(it -> assertThat(it).startsWith("Basic"));
        }
    }

    @Test
    void needsATokenOnceAndInTheBody() {
        assertThat(introspect("", server).status()).isEqualTo(400);
        assertThat(introspect("token=a&token=b", server).status()).isEqualTo(400);
        assertThat(http.send("POST", path() + "?token=a", BodyPublishers.noBody(), form(server))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void isFoundThroughTheDocumentOfThePool() {
        JsonNode document = http.get("/" + house.pool().value() + "/.well-known/openid-configuration")
                .json();
        assertThat(document.path("introspection_endpoint").asString()).endsWith(path());
        assertThat(document.path("revocation_endpoint").asString())
                .endsWith("/" + house.pool().value() + "/oauth2/revoke");
    }

    private JsonNode ask(String token) {
        Http.Answer answer = introspect("token=" + token, server);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Http.Answer introspect(String form, String... credentials) {
        return http.send("POST", path(), BodyPublishers.ofString(form), form(credentials));
    }

    private static String[] form(String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        return all;
    }

    private String path() {
        return "/" + house.pool().value() + "/oauth2/introspect";
    }

    private ClientSecretBasic client() {
        byte[] decoded = Base64.getDecoder().decode(server[1].substring("Basic ".length()));
        String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
        return new ClientSecretBasic(new ClientID(parts[0]), new Secret(parts[1]));
    }

    private static String[] basic(String text) {
        return new String[] {
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
        };
    }

    private void signOut(Person person) {
        Http.Answer out = http.send("DELETE", "/v1/me/sessions/current", BodyPublishers.noBody(), person.bearer());
        assertThat(out.status()).isEqualTo(204);
    }

    private Person signedIn(House in) {
        String name = People.newName();
        office.user(in, name);
        return new Person(
                name, "", office.people(in).signIn(name, People.PASSWORD).json());
    }
}
