package dev.signet.api.rest.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeletingAPool {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final People people = office.people(house);
    private final String[] admin = Operators.bearer(signet.administrator());
    private final String pool = "/v1/pools/" + house.pool().value();
    private final JdbcClient owner = JdbcClient.create(signet.database().ownerDataSource());

    @Test
    void closesEveryDoorOfItAtOnce() {
        Person alice = people.newcomer();
        assertThat(delete().text()).isEmpty();
        assertThat(delete().problem()).isEqualTo("404 pool.not_found");
        assertThat(http.get("/v1/me", alice.bearer()).status()).isEqualTo(401);
        assertThat(people.refresh(alice.refreshToken()).status()).isIn(401, 404);
        assertThat(people.signIn(alice.name(), People.PASSWORD).problem()).isEqualTo("404 client.not_found");
        assertThat(people.signUp(People.newName()).problem()).isEqualTo("404 client.not_found");
        assertThat(http.get(pool, admin).problem()).isEqualTo("404 pool.not_found");
        assertThat(http.post(pool + "/clients", "{\"settings\":{\"name\":\"X\"}}", admin)
                        .problem())
                .isEqualTo("404 pool.not_found");
        assertThat(http.get("/v1/tenants/" + house.tenant().value() + "/pools", admin)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void erasesItsPeopleAndEndsTheirSessionsButKeepsItsHistory() {
        Person alice = people.newcomer();
        String user = office.userOf(alice).value();
        assertThat(delete().text()).isEmpty();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("lookup.app_user where pool = :key") == 0);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("lookup.session where pool = :key and ended_at is null") == 0);
        assertThat(owner.sql("select count(*) from vault.subject_key where subject = :user and wrapped is not null")
                        .param("user", user)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(count("ledger.event where pool = :key and name = 'user.erased'"))
                .isEqualTo(1);
        String history = "/v1/audit/events?pool=" + house.pool().value() + "&type=user.registered";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> http.get(history, admin).json().path("events").size() == 1);
        assertThat(http.get(pool + "/events", admin).status()).isEqualTo(200);
    }

    @Test
    void isRefusedWhileThePoolIsProtected() {
        assertThat(http.json("PUT", pool, "{\"name\":\"Pool\",\"accounts\":{\"deletion_protection\":true}}", admin)
                        .status())
                .isEqualTo(200);
        assertThat(delete().problem()).isEqualTo("409 pool.protected");
        assertThat(http.get(pool, admin).status()).isEqualTo(200);
    }

    @Test
    void isRefusedForThePoolOfTheOperators() {
        String system = owner.sql("select id from lookup.house where name = 'system_pool'")
                .query(String.class)
                .single();
        assertThat(http.send("DELETE", "/v1/pools/" + system, BodyPublishers.noBody(), admin)
                        .problem())
                .isEqualTo("409 pool.system");
    }

    private Http.Answer delete() {
        return http.send("DELETE", pool, BodyPublishers.noBody(), admin);
    }

    private long count(String where) {
        return owner.sql("select count(*) from " + where)
                .param("key", house.pool().value())
                .query(Long.class)
                .single();
    }
}
