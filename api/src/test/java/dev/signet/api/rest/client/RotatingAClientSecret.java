package dev.signet.api.rest.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RotatingAClientSecret {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final String[] admin = Operators.bearer(signet.administrator());
    private final String pool = "/v1/pools/" + house.pool().value();
    private final JsonNode client = http.post(
                    pool + "/clients", "{\"settings\":{\"name\":\"Backend\"},\"confidential\":true}", admin)
            .json();
    private final String id = client.path("client_id").asString();
    private final String secrets = pool + "/clients/" + id + "/secrets";
    private final String name = People.newName();

    @Test
    void leavesNoMomentInWhichNoneIsTaken() {
        office.user(house, name);
        String older = client.path("client_secret").asString();
        JsonNode added = http.post(secrets, "", admin).json();
        String newer = added.path("client_secret").asString();
        assertThat(signIn(older)).isEqualTo(201);
        assertThat(signIn(newer)).isEqualTo(201);
        assertThat(signIn("0".repeat(64))).isEqualTo(401);
        assertThat(http.post(secrets, "", admin).problem()).isEqualTo("409 client.too_many_secrets");

        Http.Answer listed = http.get(secrets, admin);
        assertThat(listed.json().path("items").size()).isEqualTo(2);
        assertThat(listed.text()).doesNotContain(older).doesNotContain(newer);
        assertThat(remove(listed.json().path("items").path(0)).status()).isEqualTo(204);
        assertThat(signIn(older)).isEqualTo(401);
        assertThat(signIn(newer)).isEqualTo(201);
        assertThat(remove(listed.json().path("items").path(0)).problem()).isEqualTo("404 client.secret_not_found");
        assertThat(remove(listed.json().path("items").path(1)).problem()).isEqualTo("409 client.last_secret");
        assertThat(signIn(newer)).isEqualTo(201);
    }

    @Test
    void isNotForAPublicClient() {
        assertThat(http.post(pool + "/clients/" + house.client().value() + "/secrets", "", admin)
                        .problem())
                .isEqualTo("409 client.public");
    }

    private int signIn(String secret) {
        return http.post(pool + "/sessions", """
                {"client_id":"%s","client_secret":"%s","username":"%s","password":"%s"}""".formatted(id, secret, name, People.PASSWORD))
                .status();
    }

    private Http.Answer remove(JsonNode secret) {
        return http.send("DELETE", secrets + "/" + secret.path("secret_id").asString(), BodyPublishers.noBody(), admin);
    }
}
