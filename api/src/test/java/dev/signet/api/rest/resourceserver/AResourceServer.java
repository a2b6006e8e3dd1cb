package dev.signet.api.rest.resourceserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Operators;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AResourceServer {

    private static final String PHOTOS = """
            {"identifier":"https://photos.example","name":"Photos","scopes":[{"name":"read","description":"See photos"}]}""";

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final String[] admin = Operators.bearer(signet.administrator());
    private final String servers =
            "/v1/pools/" + new Office(signet).house().pool().value() + "/resource-servers";

    @Test
    void isCreatedOnceByItsIdentifierAndChangedAsAWhole() {
        String server = created(PHOTOS);
        assertThat(http.post(servers, PHOTOS, admin).problem()).isEqualTo("409 resource.identifier_taken");
        JsonNode changed =
                http.json("PUT", server, "{\"name\":\"Pictures\"}", admin).json();
        assertThat(changed.path("name").asString()).isEqualTo("Pictures");
        assertThat(changed.path("scopes").size()).isZero();
        assertThat(changed.path("identifier").asString()).isEqualTo("https://photos.example");
        assertThat(http.get(server, admin).json()).isEqualTo(changed);
    }

    @Test
    void isNoMoreOnceItIsDeletedAndItsIdentifierIsFree() {
        String server = created(PHOTOS);
        assertThat(http.send("DELETE", server, BodyPublishers.noBody(), admin).status())
                .isEqualTo(204);
        assertThat(http.get(server, admin).problem()).isEqualTo("404 resource.server_not_found");
        created(PHOTOS);
    }

    @Test
    void isRefusedWithTheFieldNamed() {
        Http.Answer answer = http.post(
                servers,
                "{\"identifier\":\"a\",\"name\":\"A\",\"scopes\":[{\"name\":\"a/b\",\"description\":\"x\"}]}",
                admin);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).contains("scopes.name");
    }

    @Test
    void isOneOfTwentyFiveAtMost() {
        for (int number = 0; number < 25; number++) {
            created("{\"identifier\":\"api-" + number + "\",\"name\":\"An API\"}");
        }
        assertThat(http.post(servers, "{\"identifier\":\"one-more\",\"name\":\"An API\"}", admin)
                        .problem())
                .isEqualTo("409 resource.too_many_servers");
        JsonNode page = http.get(servers + "?limit=20", admin).json();
        assertThat(page.path("items").size()).isEqualTo(20);
        assertThat(http.get(
                                servers + "?limit=20&cursor="
                                        + page.path("next_cursor").asString(),
                                admin)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(5);
    }

    private String created(String body) {
        Http.Answer answer = http.post(servers, body, admin);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return servers + "/" + answer.json().path("resource_server_id").asString();
    }
}
