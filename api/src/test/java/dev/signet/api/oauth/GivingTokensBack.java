package dev.signet.api.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.client.TokenValidity;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** RFC 7009 as a client library speaks it, and what must not come of it. */
class GivingTokensBack {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final Person alice = signedIn(house);

    @Test
    void endsTheSessionOfARefreshToken() throws Exception {
        HTTPResponse answer = new TokenRevocationRequest(
                        endpoint(), new ClientID(house.client().value()), new RefreshToken(alice.refreshToken()))
                .toHTTPRequest()
                .send();
        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).isNullOrEmpty();
        assertThat(me(alice)).isEqualTo("401 token.revoked");
    }

    @Test
    void endsTheSessionOfAnAccessToken() throws Exception {
        HTTPResponse answer = new TokenRevocationRequest(
                        endpoint(), new ClientID(house.client().value()), new BearerAccessToken(alice.accessToken()))
                .toHTTPRequest()
                .send();
        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(me(alice)).isEqualTo("401 token.revoked");
        assertThat(office.people(house).refresh(alice.refreshToken()).problem()).isEqualTo("401 session.revoked");
    }

    @Test
    void answersAllThatIsNothingToTheClientAlikeAndLeavesItAlone() {
        Person stranger = signedIn(office.house());
        Person ofAnotherClient =
                signedIn(new House(house.tenant(), house.pool(), office.client(house.pool(), TokenValidity.DEFAULT)));
        for (String token : new String[] {
            "nonsense",
            alice.tokens().path("id_token").asString(),
            stranger.accessToken(),
            stranger.refreshToken(),
            ofAnotherClient.accessToken(),
            ofAnotherClient.refreshToken(),
            alice.accessToken() + "x",
            "signet_rt_AAAA"
        }) {
            Http.Answer answer =
                    revoke("token=" + token + "&client_id=" + house.client().value());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEmpty();
        }
        for (Person each : new Person[] {alice, stranger, ofAnotherClient}) {
            assertThat(http.get("/v1/me", each.bearer()).status()).isEqualTo(200);
        }
    }

    @Test
    void isDoneOnceHoweverOftenItIsAsked() {
        String form =
                "token=" + alice.refreshToken() + "&client_id=" + house.client().value();
        assertThat(revoke(form).status()).isEqualTo(200);
        assertThat(revoke(form).status()).isEqualTo(200);
    }

    @Test
    void takesAConfidentialClientBySecretAlone() throws Exception {
        String[] confidential = credentials(office.resourceServer(house.pool()));
        ClientID id = new ClientID(confidential[0]);
        RefreshToken nothing = new RefreshToken("nothing");
        Secret right = new Secret(confidential[1]);
        Secret wrong = new Secret("wrong");
        assertThat(new TokenRevocationRequest(endpoint(), new ClientSecretBasic(id, right), nothing)
                        .toHTTPRequest()
                        .send()
                        .getStatusCode())
                .isEqualTo(200);
        assertThat(new TokenRevocationRequest(endpoint(), new ClientSecretPost(id, right), nothing)
                        .toHTTPRequest()
                        .send()
                        .getStatusCode())
                .isEqualTo(200);
        for (TokenRevocationRequest refused : new TokenRevocationRequest[] {
            new TokenRevocationRequest(endpoint(), new ClientSecretBasic(id, wrong), nothing),
            new TokenRevocationRequest(endpoint(), new ClientSecretPost(id, wrong), nothing),
            new TokenRevocationRequest(endpoint(), id, nothing)
        }) {
            HTTPResponse answer = refused.toHTTPRequest().send();
            assertThat(answer.getStatusCode()).isEqualTo(401);
            assertThat(answer.getHeaderValue("WWW-Authenticate")).startsWith("Basic");
            assertThat(answer.getBodyAsJSONObject()).containsEntry("error", "invalid_client");
        }
    }

    @Test
    void saysWhatIsWrongInTheWordsOfTheStandard() {
        String client = "client_id=" + house.client().value();
        assertThat(error(revoke(client))).isEqualTo("400 invalid_request");
        assertThat(error(revoke("token=a&token=b&" + client))).isEqualTo("400 invalid_request");
        assertThat(error(revoke("token=a"))).isEqualTo("401 invalid_client");
        assertThat(error(revoke("token=a&client_id=nobody"))).isEqualTo("401 invalid_client");
        assertThat(error(http.post(path() + "?token=" + alice.refreshToken(), "", form())))
                .startsWith("4");
        assertThat(http.post(path(), "{}").status()).isEqualTo(415);
        assertThat(me(alice)).startsWith("200");
    }

    private Http.Answer revoke(String form) {
        return http.send("POST", path(), BodyPublishers.ofString(form), form());
    }

    private static String error(Http.Answer answer) {
        return answer.status() + " " + answer.json().path("error").asString();
    }

    private static String[] form() {
        return new String[] {"Content-Type", "application/x-www-form-urlencoded"};
    }

    private String path() {
        return "/" + house.pool().value() + "/oauth2/revoke";
    }

    private URI endpoint() {
        return URI.create(http.base() + path());
    }

    private static String[] credentials(String[] basic) {
        byte[] decoded = Base64.getDecoder().decode(basic[1].substring("Basic ".length()));
        return new String(decoded, StandardCharsets.UTF_8).split(":", 2);
    }

    private String me(Person person) {
        Http.Answer answer = http.get("/v1/me", person.bearer());
        return answer.status() == 200 ? "200" : answer.problem();
    }

    private Person signedIn(House in) {
        String name = People.newName();
        office.user(in, name);
        return new Person(
                name, "", office.people(in).signIn(name, People.PASSWORD).json());
    }
}
