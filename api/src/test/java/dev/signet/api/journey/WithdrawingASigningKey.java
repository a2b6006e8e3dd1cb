package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A revocation order for a signing key works at its commit. */
class WithdrawingASigningKey {

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final Person operator = office.operator(OperatorRole.PLATFORM_ADMINISTRATOR, null);

    @Test
    void endsItsTokensAndLetsItsSuccessorTakeOver() {
        Person alice = signedIn(house);
        String kid = kid(alice.accessToken());
        JsonNode order = order(kid);
        assertThat(order.path("completed_at").isString()).isTrue();
        assertThat(me(alice)).isEqualTo("401 token.untrusted");
        assertThat(publishedKeys()).doesNotContain(kid);
        Http.Answer refreshed = office.people(house).refresh(alice.refreshToken());
        assertThat(refreshed.status()).isEqualTo(200);
        Person again = new Person(alice.name(), "", refreshed.json());
        assertThat(publishedKeys()).contains(kid(again.accessToken()));
        assertThat(http.get("/v1/me", again.bearer()).status()).isEqualTo(200);
        assertThat(ask(kid).problem()).isEqualTo("404 revocation.target_not_found");
    }

    @Test
    void endsItsTokensWhereItOnlyVerifiesStill() {
        Person alice = signedIn(house);
        String kid = kid(alice.accessToken());
        String keys = "/v1/pools/" + house.pool().value() + "/signing-keys";
        assertThat(http.post(keys, "{\"use\":\"ACCESS\"}", operator.bearer()).status())
                .isEqualTo(201);
        assertThat(http.get("/v1/me", alice.bearer()).status()).isEqualTo(200);
        order(kid);
        assertThat(me(alice)).isEqualTo("401 token.untrusted");
        assertThat(publishedKeys()).doesNotContain(kid);
    }

    @Test
    void isRefusedInAnotherPool() {
        Person stranger = signedIn(office.house());
        assertThat(ask(kid(stranger.accessToken())).problem()).isEqualTo("404 revocation.target_not_found");
        assertThat(http.get("/v1/me", stranger.bearer()).status()).isEqualTo(200);
    }

    private JsonNode order(String kid) {
        Http.Answer answer = ask(kid);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private Http.Answer ask(String kid) {
        return http.post(
                "/v1/pools/" + house.pool().value() + "/revocation-orders",
                "{\"scope\":\"SIGNING_KEY\",\"key_id\":\"%s\",\"reason\":\"COMPROMISED\"}".formatted(kid),
                operator.bearer());
    }

    private String me(Person person) {
        return http.get("/v1/me", person.bearer()).problem();
    }

    private Person signedIn(House in) {
        String name = People.newName();
        office.user(in, name);
        return new Person(
                name, "", office.people(in).signIn(name, People.PASSWORD).json());
    }

    private List<String> publishedKeys() {
        return http.get("/" + house.pool().value() + "/.well-known/jwks.json")
                .json()
                .path("keys")
                .valueStream()
                .map(key -> key.path("kid").asString())
                .toList();
    }

    private static String kid(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
