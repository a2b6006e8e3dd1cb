package dev.signet.api.oauth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** Status lists as a resource server reads them that fetches one now and then. */
class FetchingStatusLists {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final Person operator = office.operator(OperatorRole.PLATFORM_ADMINISTRATOR, null);

    @Test
    void showTheBitOfARevokedSessionAndOfNoOther() throws Exception {
        switchOn();
        Person alice = signedIn(house);
        Person bob = signedIn(house);
        assertThat(isRevoked(alice)).isFalse();
        http.send("DELETE", "/v1/me/sessions/current", BodyPublishers.noBody(), alice.bearer());
        await().atMost(PATIENCE).until(() -> isRevoked(alice));
        assertThat(isRevoked(bob)).isFalse();
    }

    @Test
    void areTheSameForATokenThatWasRefreshed() throws Exception {
        switchOn();
        Person alice = signedIn(house);
        Person later = new Person(
                alice.name(),
                "",
                office.people(house).refresh(alice.refreshToken()).json());
        assertThat(status(later)).isEqualTo(status(alice));
    }

    @Test
    void areSignedByThePoolAndSayForHowLongTheyAreGood() throws Exception {
        switchOn();
        Person alice = signedIn(house);
        Http.Answer answer = http.get(pathOf(alice));
        assertThat(answer.header("Content-Type")).contains("application/statuslist+jwt");
        assertThat(answer.header("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("max-age=60"));
        SignedJWT list = SignedJWT.parse(answer.text());
        assertThat(list.getHeader().getType().getType()).isEqualTo("statuslist+jwt");
        JWKSet keys = JWKSet.parse(
                http.get("/" + house.pool().value() + "/.well-known/jwks.json").text());
        assertThat(list.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(list.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        JWTClaimsSet claims = list.getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(status(alice).get("uri"));
        assertThat(claims.getLongClaim("ttl")).isEqualTo(60);
        assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
    }

    @Test
    void areNoAccessTokens() throws Exception {
        switchOn();
        String list = http.get(pathOf(signedIn(house))).text();
        assertThat(http.get("/v1/me", "Authorization", "Bearer " + list).status())
                .isEqualTo(401);
    }

    @Test
    void areNamedInTokensOnlyWhereThePoolSaysSo() throws Exception {
        Person alice = signedIn(house);
        assertThat(SignedJWT.parse(alice.accessToken()).getJWTClaimsSet().getClaim("status"))
                .isNull();
    }

    @Test
    void cannotBeGuessedNorFoundByAnotherPool() throws Exception {
        switchOn();
        String path = pathOf(signedIn(house));
        String name = path.substring(path.lastIndexOf('/') + 1);
        House other = office.house();
        for (String guessed : new String[] {
            "/" + house.pool().value() + "/status-lists/0",
            "/" + house.pool().value() + "/status-lists/AAAAAAAAAAA",
            "/" + house.pool().value() + "/status-lists/" + name + "=",
            "/" + other.pool().value() + "/status-lists/" + name
        }) {
            assertThat(http.get(guessed).status()).as(guessed).isEqualTo(404);
        }
    }

    private void switchOn() {
        Http.Answer changed = http.json(
                "PUT",
                "/v1/pools/" + house.pool().value(),
                "{\"name\":\"Pool\",\"status_lists\":true,\"hashing\":{\"memory_kib\":7168,\"iterations\":1,\"parallelism\":1}}",
                operator.bearer());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private static Map<String, Object> status(Person person) throws ParseException {
        Map<String, Object> status = requireNonNull(
                SignedJWT.parse(person.accessToken()).getJWTClaimsSet().getJSONObjectClaim("status"));
        @SuppressWarnings("unchecked") // RFC 8259 objects have texts as names
        Map<String, Object> list = (Map<String, Object>) requireNonNull(status.get("status_list"));
        return list;
    }

    private static String pathOf(Person person) throws ParseException {
        return URI.create((String) requireNonNull(status(person).get("uri"))).getPath();
    }

    private boolean isRevoked(Person person) throws ParseException, IOException {
        Map<String, Object> list =
                requireNonNull(SignedJWT.parse(http.get(pathOf(person)).text())
                        .getJWTClaimsSet()
                        .getJSONObjectClaim("status_list"));
        assertThat(((Number) requireNonNull(list.get("bits"))).intValue()).isEqualTo(1);
        byte[] compressed = Base64.getUrlDecoder().decode((String) requireNonNull(list.get("lst")));
        byte[] bits = new InflaterInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
        int index = ((Number) requireNonNull(status(person).get("idx"))).intValue();
        return (bits[index / 8] >> index % 8 & 1) == 1;
    }

    private Person signedIn(House in) {
        String name = People.newName();
        office.user(in, name);
        return new Person(
                name, "", office.people(in).signIn(name, People.PASSWORD).json());
    }
}
