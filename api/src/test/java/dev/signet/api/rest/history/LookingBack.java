package dev.signet.api.rest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.Operators;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class LookingBack {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final People people = office.people(house);
    private final Person alice = people.newcomer();
    private final String[] admin = Operators.bearer(signet.administrator());
    private final String pool = "/v1/pools/" + house.pool().value();
    private final String user = pool + "/users/" + office.userOf(alice).value();

    /** What has no position yet is not there for who looks back. */
    @BeforeEach
    void awaitPositions() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> JdbcClient.create(signet.database().ownerDataSource())
                        .sql("select not exists (select from ledger.event v where not exists ("
                                + "select from ledger.entry n where n.event = v.id))")
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void showsAUserAsTheyStoodAtAPositionAndAtATime() {
        JsonNode then = state(user, "");
        assertThat(http.post(user + "/disable", "", admin).status()).isEqualTo(204);
        assertThat(http.json("PATCH", user, "{\"attributes\":{\"name\":\"Alice Later\"}}", admin)
                        .status())
                .isBetween(200, 204);
        JsonNode now = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> state(user, ""),
                        answer -> answer.path("changed_by")
                                .path("type")
                                .asString()
                                .equals("user.attributes_changed"));

        JsonNode atPosition = state(user, "?as_of=" + then.path("as_of").path("position"));
        JsonNode atTime = state(user, "?as_of=" + then.path("as_of").path("at").asString());

        assertThat(now.path("state").path("enabled").asBoolean()).isFalse();
        assertThat(now.path("state")
                        .path("profile")
                        .path("attributes")
                        .path("name")
                        .asString())
                .isEqualTo("Alice Later");
        for (JsonNode past : new JsonNode[] {atPosition, atTime}) {
            assertThat(past).isEqualTo(then);
            assertThat(past.path("state").path("enabled").asBoolean()).isTrue();
            assertThat(past.path("state").path("profile").path("username").asString())
                    .isEqualTo(alice.name());
            assertThat(past.path("state").path("profile").path("attributes").has("name"))
                    .isFalse();
        }
    }

    @Test
    void showsAUserAsTheyStandNowJustAsTheLookupDoes() {
        JsonNode told = state(user, "").path("state");
        JsonNode known = http.get(user, admin).json();

        assertThat(told.path("status").asString())
                .isEqualTo(known.path("status").asString());
        assertThat(told.path("profile").path("attributes")).isEqualTo(known.path("attributes"));
    }

    @Test
    void showsTheSettingsOfAPoolAndOfAClientAsTheyWere() {
        String client = pool + "/clients/" + house.client().value();
        JsonNode poolThen = state(pool, "");
        JsonNode clientThen = state(client, "");
        assertThat(http.json("PUT", pool, "{\"name\":\"Renamed\"}", admin).status())
                .isBetween(200, 204);
        assertThat(http.json("PUT", client, "{\"name\":\"Renamed\"}", admin).status())
                .isBetween(200, 204);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> state(client, "")
                        .path("state")
                        .path("settings")
                        .path("name")
                        .asString()
                        .equals("Renamed"));

        assertThat(state(pool, "").path("state").path("settings").path("name").asString())
                .isEqualTo("Renamed");
        assertThat(state(pool, "").path("state").path("signing_keys")).hasSize(2);
        assertThat(state(pool, "?as_of=" + poolThen.path("as_of").path("position")))
                .isEqualTo(poolThen);
        assertThat(state(client, "?as_of=" + clientThen.path("as_of").path("position")))
                .isEqualTo(clientThen);
        assertThat(poolThen.path("state").path("settings"))
                .as("the settings that the pool had")
                .isNotEqualTo(http.get(pool, admin).json().path("settings"));
    }

    @Test
    void showsASessionBeforeItsEnd() {
        String session = pool + "/sessions/" + alice.tokens().path("session_id").asString();
        JsonNode then = state(session, "");
        people.revoke(alice.refreshToken());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> state(session, "")
                        .path("state")
                        .path("status")
                        .asString()
                        .equals("ENDED"));

        JsonNode past = state(session, "?as_of=" + then.path("as_of").path("position"));
        assertThat(past.path("state").path("status").asString()).isEqualTo("OPEN");
        assertThat(past.path("changed_by").path("type").asString()).isEqualTo("session.tokens_issued");
    }

    @Test
    void saysWhenSomethingWasNotThereYet() {
        assertThat(http.get(user + "/state?as_of=1", admin).problem()).isEqualTo("404 history.not_there_yet");
        assertThat(http.get(user + "/state?as_of=0", admin).problem()).isEqualTo("404 history.not_there_yet");
        assertThat(http.get(user + "/state?as_of=1999-12-31T23:59:59Z", admin).problem())
                .isEqualTo("404 history.not_there_yet");
    }

    @Test
    void leavesOutOfAnErasedPersonWhatNobodyCanReadAnyMore() {
        long before = state(user, "").path("as_of").path("position").asLong();
        assertThat(http.post(user + "/erasure", "{\"reason\":\"CONSENT_WITHDRAWN\"}", admin)
                        .status())
                .isEqualTo(204);

        Http.Answer answer = http.get(user + "/state?as_of=" + before, admin);

        assertThat(answer.json().path("state").path("personal").asString()).isEqualTo("ERASED");
        assertThat(answer.json().path("state").path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(answer.json().path("state").path("deleted").asBoolean()).isFalse();
        assertThat(answer.text()).doesNotContain(alice.name());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> state(user, "").path("state").path("deleted").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "-1",
                "9999999999999999999",
                "999999999999999999",
                "+10000-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "2026-02-30T00:00:00Z"
            })
    void refusesWhatIsNoTimeAndNoPosition(String asOf) {
        assertThat(http.get(user + "/state?as_of=" + asOf.replace("+", "%2B"), admin)
                        .problem())
                .isEqualTo("400 request.invalid_value");
    }

    @Test
    void isForThoseWhoMayReadTheTrailAndIsOnRecord() {
        String tenant = house.tenant().value();
        String[] reader = Operators.bearer(signet.operators().appoint(signet.administrator(), "READ_ONLY", tenant));
        String[] stranger = Operators.bearer(signet.operators()
                .appoint(
                        signet.administrator(),
                        "AUDITOR",
                        office.house().tenant().value()));
        String elsewhere = "/v1/pools/" + office.house().pool().value() + "/users/"
                + office.userOf(alice).value();

        assertThat(http.get(user + "/state").problem()).isEqualTo("401 token.missing");
        assertThat(http.get(user + "/state", alice.bearer()).status()).isBetween(401, 404);
        assertThat(http.get(user + "/state", reader).problem()).isEqualTo("403 operator.not_allowed");
        assertThat(http.get(user + "/state", stranger).problem()).isEqualTo("404 request.unknown_identifier");
        assertThat(http.get(elsewhere + "/state", admin).problem()).isEqualTo("404 request.unknown_identifier");
        state(user, "");
        String query = "state of user=" + office.userOf(alice).value();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            JsonNode read = http.get(
                            "/v1/audit/events?limit=5&type=audit.read&pool="
                                    + house.pool().value(),
                            admin)
                    .json();
            return read.toString().contains(query);
        });
    }

    private JsonNode state(String of, String asOf) {
        Http.Answer answer = http.get(of + "/state" + asOf, admin);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
