package dev.signet.api.rest.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A house of its own, its people, and an operator who puts them into groups. */
final class GroupRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    final SignetUnderTest signet = SignetUnderTest.shared();
    final Http http = signet.http();
    final Office office = new Office(signet);
    final House house = office.house();
    final People people = office.people(house);
    final String[] admin = Operators.bearer(signet.administrator());
    final String pool = "/v1/pools/" + house.pool().value();

    Http.Answer create(String body) {
        return http.post(pool + "/groups", body, admin);
    }

    /** The path of a new group. */
    String group(String name, String more) {
        Http.Answer answer = create("{\"name\":\"" + name + "\"" + more + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return pool + "/groups/" + answer.json().path("group_id").asString();
    }

    String idOf(Person person) {
        return office.userOf(person).value();
    }

    void add(String group, String user) {
        assertThat(http.json("PUT", group + "/users/" + user, "", admin).status())
                .isEqualTo(204);
    }

    void remove(String group, String user) {
        assertThat(delete(group + "/users/" + user).status()).isEqualTo(204);
    }

    Http.Answer delete(String path) {
        return http.send("DELETE", path, BodyPublishers.noBody(), admin);
    }

    JsonNode read(String path) {
        Http.Answer answer = http.get(path, admin);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    JsonNode claims(JsonNode tokens, String which) {
        String payload = tokens.path(which).asString().split("\\.")[1];
        return MAPPER.readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    long events(String name) {
        return JdbcClient.create(signet.database().ownerDataSource())
                .sql("select count(*) from ledger.event where name = :name and pool = :pool")
                .param("name", name)
                .param("pool", house.pool().value())
                .query(Long.class)
                .single();
    }
}
