package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.TokenValidity;
import dev.signet.domain.operator.OperatorRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order works at its commit; that every session then ends by its own event takes the time it takes. */
class RevokingManySessions {

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final Person operator = office.operator(OperatorRole.PLATFORM_ADMINISTRATOR, null);

    @Test
    void endsThoseOfAClientAtOnceEvenWhileNoneCanBeEndedOneByOne() throws SQLException {
        Person alice = signedIn(house.client());
        Person bob = signedIn(office.client(house.pool(), TokenValidity.DEFAULT));
        String order;
        try (Connection other = signet.database().ownerDataSource().getConnection()) {
            other.setAutoCommit(false);
            execute(other, "select * from lookup.session where id = '" + session(alice) + "' for update");
            order = order(client(house.client()), "COMPROMISED")
                    .path("order_id")
                    .asString();
            assertThat(me(alice)).isEqualTo("401 token.revoked");
            assertThat(office.people(house).refresh(alice.refreshToken()).problem())
                    .isEqualTo("401 session.revoked");
            assertThat(http.get("/v1/me", bob.bearer()).status()).isEqualTo(200);
            assertThat(order(order).path("completed_at").isString()).isFalse();
            other.rollback();
        }
        JsonNode done = until(order, state -> state.path("completed_at").isString());
        assertThat(done.path("sessions_ended").asInt()).isEqualTo(1);
        assertThat(done.path("reason").asString()).isEqualTo("COMPROMISED");
        assertThat(timelineOf(alice)).startsWith("session.token_revoked");
        assertThat(http.get("/v1/me", bob.bearer()).status()).isEqualTo(200);
    }

    @Test
    void letsPeopleSignInAgain() {
        Person alice = signedIn(house.client());
        String order =
                order(client(house.client()), "ADMINISTRATIVE").path("order_id").asString();
        assertThat(me(alice)).isEqualTo("401 token.revoked");
        Person again = new Person(
                alice.name(),
                "",
                office.people(house).signIn(alice.name(), People.PASSWORD).json());
        until(order, state -> state.path("completed_at").isString());
        assertThat(http.get("/v1/me", again.bearer()).status()).isEqualTo(200);
        assertThat(office.people(house).refresh(again.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void endsThoseOfAllClientsOfAPool() {
        Person alice = signedIn(house.client());
        Person bob = signedIn(office.client(house.pool(), TokenValidity.DEFAULT));
        Person stranger = signedIn(office.house());
        String order =
                order("\"scope\":\"POOL\"", "COMPROMISED").path("order_id").asString();
        assertThat(me(alice)).isEqualTo("401 token.revoked");
        assertThat(me(bob)).isEqualTo("401 token.revoked");
        JsonNode done = until(order, state -> state.path("completed_at").isString());
        assertThat(done.path("sessions_ended").asInt()).isEqualTo(2);
        assertThat(http.get("/v1/me", stranger.bearer()).status()).isEqualTo(200);
    }

    @Test
    void isCompleteOnlyWhenNoSignInFromBeforeCanStillCommit() throws SQLException {
        signedIn(house.client());
        String order;
        try (Connection signingIn = signet.database().ownerDataSource().getConnection()) {
            signingIn.setAutoCommit(false);
            execute(signingIn, "select pg_current_xact_id()");
            order = order(client(house.client()), "COMPROMISED")
                    .path("order_id")
                    .asString();
            JsonNode ended = until(order, state -> state.path("sessions_ended").asInt() == 1);
            assertThat(ended.path("completed_at").isString()).isFalse();
            signingIn.rollback();
        }
        until(order, state -> state.path("completed_at").isString());
    }

    @Test
    void endsThoseOfAUserInTheOrderItself() {
        Person alice = signedIn(house.client());
        JsonNode order = order(
                "\"scope\":\"USER\",\"user_id\":\"%s\""
                        .formatted(office.userOf(alice).value()),
                "STOLEN_DEVICE");
        assertThat(order.path("sessions_ended").asInt()).isEqualTo(1);
        assertThat(order.path("completed_at").isString()).isTrue();
        assertThat(me(alice)).isEqualTo("401 token.revoked");
    }

    @Test
    void endsOneSessionOnly() {
        Person alice = signedIn(house.client());
        Person elsewhere = new Person(
                alice.name(),
                "",
                office.people(house).signIn(alice.name(), People.PASSWORD).json());
        order("\"scope\":\"SESSION\",\"session_id\":\"%s\"".formatted(session(alice)), "STOLEN_DEVICE");
        assertThat(me(alice)).isEqualTo("401 token.revoked");
        assertThat(http.get("/v1/me", elsewhere.bearer()).status()).isEqualTo(200);
    }

    @Test
    void isRefusedForWhatThePoolDoesNotHave() {
        Person stranger = signedIn(office.house());
        String session = "\"scope\":\"SESSION\",\"session_id\":\"%s\"".formatted(session(stranger));
        assertThat(ask(session, "COMPROMISED", operator).problem()).isEqualTo("404 revocation.target_not_found");
        assertThat(http.get("/v1/me", stranger.bearer()).status()).isEqualTo(200);
    }

    @Test
    void isRefusedForAReasonThatOnlyHappens() {
        assertThat(ask(client(house.client()), "TOKEN_REUSE", operator).problem())
                .isEqualTo("400 request.invalid_value");
    }

    @Test
    void isNotForThoseWhoOnlyRead() {
        Person auditor = office.operator(OperatorRole.AUDITOR, null);
        assertThat(ask(client(house.client()), "COMPROMISED", auditor).problem())
                .isEqualTo("403 operator.not_allowed");
    }

    @Test
    void endsThoseOfADeletedClientThroughTheSameSweep() {
        Person alice = signedIn(house.client());
        Http.Answer deleted = http.send(
                "DELETE",
                "/v1/pools/" + house.pool().value() + "/clients/"
                        + house.client().value(),
                BodyPublishers.noBody(),
                operator.bearer());
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(me(alice)).isEqualTo("401 token.revoked");
        JsonNode order = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> http.get(orders(), operator.bearer())
                                .json()
                                .path("items")
                                .path(0),
                        state -> state.path("completed_at").isString());
        assertThat(order.path("scope").asString()).isEqualTo("CLIENT");
        assertThat(order.path("reason").asString()).isEqualTo("CLIENT_DELETED");
        assertThat(order.path("sessions_ended").asInt()).isEqualTo(1);
        assertThat(timelineOf(alice)).startsWith("session.token_revoked");
    }

    @Test
    void endsThoseOfAllPoolsOfATenantAndOfNoOther() {
        Person alice = signedIn(house.client());
        House second = office.poolBeside(house);
        Person bob = signedIn(second);
        Person stranger = signedIn(office.house());
        String path = "/v1/tenants/" + house.tenant().value() + "/revocation-orders";
        Http.Answer given = http.post(path, "{\"reason\":\"COMPROMISED\"}", operator.bearer());
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(me(alice)).isEqualTo("401 token.revoked");
        assertThat(me(bob)).isEqualTo("401 token.revoked");
        String order = given.json().path("order_id").asString();
        JsonNode done = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> http.get(path + "/" + order, operator.bearer()).json(),
                        state -> state.path("completed_at").isString());
        assertThat(done.path("sessions_ended").asInt()).isEqualTo(2);
        assertThat(done.path("pool_id").isString()).isFalse();
        JsonNode part =
                http.get(orders(), operator.bearer()).json().path("items").path(0);
        assertThat(part.path("part_of").asString()).isEqualTo(order);
        assertThat(http.get("/v1/me", stranger.bearer()).status()).isEqualTo(200);
    }

    @Test
    void isOrderedForATenantOnlyAtTheTenantAndForNoReasonThatOnlyHappens() {
        assertThat(ask("\"scope\":\"TENANT\"", "COMPROMISED", operator).problem())
                .isEqualTo("400 request.invalid_value");
        assertThat(ask(client(house.client()), "CLIENT_DELETED", operator).problem())
                .isEqualTo("400 request.invalid_value");
    }

    private Person signedIn(House in) {
        String name = People.newName();
        office.user(in, name);
        return new Person(
                name, "", office.people(in).signIn(name, People.PASSWORD).json());
    }

    private Person signedIn(AppClientId client) {
        return signedIn(new House(house.tenant(), house.pool(), client));
    }

    private static String client(AppClientId client) {
        return "\"scope\":\"CLIENT\",\"client_id\":\"%s\"".formatted(client.value());
    }

    private static String session(Person person) {
        return person.tokens().path("session_id").asString();
    }

    private String me(Person person) {
        return http.get("/v1/me", person.bearer()).problem();
    }

    private JsonNode order(String target, String reason) {
        Http.Answer answer = ask(target, reason, operator);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private Http.Answer ask(String target, String reason, Person by) {
        return http.post(orders(), "{%s,\"reason\":\"%s\"}".formatted(target, reason), by.bearer());
    }

    private JsonNode order(String id) {
        return http.get(orders() + "/" + id, operator.bearer()).json();
    }

    private String orders() {
        return "/v1/pools/" + house.pool().value() + "/revocation-orders";
    }

    private JsonNode until(String order, Predicate<JsonNode> reached) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> order(order), reached);
    }

    private String timelineOf(Person person) {
        String path = "/v1/pools/%s/sessions/%s/timeline".formatted(house.pool().value(), session(person));
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> http.get(path, operator.bearer())
                                .json()
                                .path("events")
                                .path(0)
                                .path("type")
                                .asString(),
                        type -> type.startsWith("session.token_revoked"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
