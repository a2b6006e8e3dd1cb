package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/** A pool with a client that is told of what happens to its people. */
abstract class ToldScene {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    final SignetUnderTest signet;
    final Http http;
    final Office office;
    final House house;
    final Person operator;
    final Inbox inbox = new Inbox();

    ToldScene(SignetUnderTest signet) {
        this.signet = signet;
        this.http = signet.http();
        this.office = new Office(signet);
        this.house = office.house();
        this.operator = office.operator(OperatorRole.TENANT_ADMINISTRATOR, house.tenant());
    }

    /** Nothing is sent any more to an inbox that is closed. */
    @AfterEach
    void close() {
        stop();
        inbox.close();
    }

    abstract void stop();

    String path(String client) {
        return "/v1/pools/" + house.pool().value() + "/clients/" + client;
    }

    Http.Answer put(String path, String body) {
        return http.json("PUT", path, body, operator.bearer());
    }

    JsonNode read(String path) {
        Http.Answer answer = http.get(path, operator.bearer());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    List<JsonNode> deliveries(String path) {
        return read(path + "/deliveries").path("items").valueStream().toList();
    }

    Person signedIn() {
        return signedIn(house);
    }

    Person signedIn(House in) {
        String name = People.newName();
        office.user(in, name);
        return new Person(
                name, "", office.people(in).signIn(name, People.PASSWORD).json());
    }

    void signOut(Person person) {
        assertThat(http.send("DELETE", "/v1/me/sessions/current", BodyPublishers.noBody(), person.bearer())
                        .status())
                .isEqualTo(204);
    }

    /** The token, whose signature is checked by the pool's published keys. */
    SignedJWT verified(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWKSet keys = JWKSet.parse(http.get("/" + house.pool().value() + "/.well-known/jwks.json")
                    .text());
            assertThat(jwt.verify(new RSASSAVerifier(
                            keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey())))
                    .isTrue();
            return jwt;
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
