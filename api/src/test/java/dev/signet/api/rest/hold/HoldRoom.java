package dev.signet.api.rest.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A house of its own, its people, and an operator who holds and erases them. */
final class HoldRoom {

    static final String ERASURE = "{\"reason\":\"CONSENT_WITHDRAWN\"}";

    final SignetUnderTest signet = SignetUnderTest.shared();
    final Http http = signet.http();
    final Office office = new Office(signet);
    final House house = office.house();
    final People people = office.people(house);
    final String[] admin = Operators.bearer(signet.administrator());
    final JdbcClient owner = JdbcClient.create(signet.database().ownerDataSource());

    String pool() {
        return "/v1/pools/" + house.pool().value();
    }

    String tenant() {
        return "/v1/tenants/" + house.tenant().value();
    }

    String idOf(Person person) {
        return office.userOf(person).value();
    }

    static String on(String user) {
        return "{\"scope\":\"USER\",\"user_id\":\"%s\",\"case_reference\":\"C-12/26\",\"reason\":\"litigation\"}"
                .formatted(user);
    }

    static String onSession(String session) {
        return "{\"scope\":\"SESSION\",\"session_id\":\"%s\",\"case_reference\":\"C-12/26\",\"reason\":\"litigation\"}"
                .formatted(session);
    }

    Http.Answer place(String body, String... headers) {
        return http.post(pool() + "/legal-holds", body, headers.length == 0 ? admin : headers);
    }

    String placed(String body) {
        Http.Answer answer = place(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("hold_id").asString();
    }

    JsonNode release(String hold) {
        Http.Answer answer = http.post(pool() + "/legal-holds/" + hold + "/release", "{\"reason\":\"settled\"}", admin);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    Http.Answer erase(String user, String... headers) {
        return http.post(pool() + "/users/" + user + "/erasure", ERASURE, headers.length == 0 ? admin : headers);
    }

    Http.Answer delete(String path, String... headers) {
        return http.send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    boolean keyIsThere(String user) {
        return count("vault.subject_key where wrapped is not null and subject", user) == 1;
    }

    long count(String where, String value) {
        return owner.sql("select count(*) from " + where + " = ?")
                .param(value)
                .query(Long.class)
                .single();
    }
}
