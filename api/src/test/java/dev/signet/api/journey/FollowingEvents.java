package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.TestClock;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.user.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What somebody sees who follows the events of a pool or a tenant. */
class FollowingEvents {

    private final SignetUnderTest signet = SignetUnderTest.whoseTimePasses();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final Person auditor = office.operator(OperatorRole.AUDITOR, house.tenant());
    private final Person platform = office.operator(OperatorRole.PLATFORM_ADMINISTRATOR, null);
    private final String pool = "/v1/pools/" + house.pool().value() + "/events";

    @Test
    void givesEachOnceAndInOrderToWhoeverGoesOnFromThePosition() {
        Person alice = signedIn();
        signOut(alice);
        List<JsonNode> all = until(auditor, pool, event -> is(event, "session.token_revoked"));
        List<JsonNode> byOnes = new ArrayList<>();
        long position = 0;
        for (int i = 0; i < all.size(); i++) {
            JsonNode answer = follow(auditor, pool + "?limit=1&after=" + position);
            answer.path("events").forEach(byOnes::add);
            position = answer.path("position").asLong();
        }
        assertThat(byOnes).isEqualTo(all);
        assertThat(all)
                .extracting(event -> event.path("position").asLong())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(all.stream()
                        .filter(event -> event.path("session_id")
                                .asString()
                                .equals(alice.tokens().path("session_id").asString()))
                        .map(event -> event.path("type").asString()))
                .containsExactly("session.auth_succeeded", "session.tokens_issued", "session.token_revoked");
    }

    @Test
    void bringsTheNextEventToThoseWhoWait() {
        long position = position(auditor, pool + "?family=SESSION");
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(
                () -> follow(auditor, pool + "?family=SESSION&wait=25&after=" + position));
        Person alice = signedIn();
        JsonNode first = waiting.join().path("events").path(0);
        assertThat(first.path("session_id").asString())
                .isEqualTo(alice.tokens().path("session_id").asString());
        assertThat(first.path("position").asLong()).isGreaterThan(position);
    }

    @Test
    void givesTheFamiliesThatWereAskedForAndPassesOverTheOthers() {
        signedIn();
        until(auditor, pool + "?family=SESSION", event -> is(event, "session.tokens_issued"));
        JsonNode answer = follow(auditor, pool + "?family=POOL,USER");
        assertThat(answer.path("events"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.path("type").asString()).matches("(pool|user)\\..*"));
        assertThat(answer.path("position").asLong())
                .isGreaterThan(last(answer).path("position").asLong());
    }

    @Test
    void withholdsPersonalDataUnlessItIsAskedFor() {
        office.user(house, "carol");
        Predicate<JsonNode> registered = event -> is(event, "user.registered");
        JsonNode withheld = last(until(auditor, pool + "?family=USER", registered), registered);
        JsonNode shown = last(until(auditor, pool + "?personal=true&family=USER", registered), registered);
        assertThat(withheld.toString()).doesNotContain("carol").contains("{\"withheld\":true}");
        assertThat(shown.toString()).contains("carol");
        Person alice = signedIn();
        Predicate<JsonNode> hers = event -> event.path("session_id")
                .asString()
                .equals(alice.tokens().path("session_id").asString());
        assertThat(last(until(auditor, pool, hers), hers)
                        .path("address")
                        .path("withheld")
                        .asBoolean())
                .isTrue();
        assertThat(last(until(auditor, pool + "?personal=true", hers), hers)
                        .path("address")
                        .asString())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void holdsOneTenantAndNoOther() {
        House other = office.house();
        office.user(other, "mallory");
        office.user(house, "carol");
        String tenant = "/v1/tenants/" + house.tenant().value() + "/events";
        List<JsonNode> events = until(auditor, tenant, event -> is(event, "user.registered"));
        assertThat(events)
                .extracting(event -> event.path("tenant_id").asString())
                .containsOnly(house.tenant().value());
        assertThat(events)
                .extracting(event -> event.path("type").asString())
                .contains("tenant.created", "pool.created");
    }

    @Test
    void isNotForThoseWhoMayNotReadTheTrail() {
        Person reader = office.operator(OperatorRole.READ_ONLY, house.tenant());
        assertThat(http.get(pool, reader.bearer()).problem()).isEqualTo("403 operator.not_allowed");
        assertThat(http.get(pool, signedIn().bearer()).status()).isEqualTo(403);
        assertThat(http.get(pool).problem()).isEqualTo("401 token.missing");
        assertThat(http.get("/v1/tenants/ten_" + "0".repeat(32) + "/events", platform.bearer())
                        .problem())
                .isEqualTo("404 tenant.not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "limit=0", "limit=1001", "wait=31", "wait=-1", "family=session", "after=x"})
    void saysWhatCannotBeAskedLikeThat(String query) {
        Http.Answer refused = http.get(pool + "?" + query, auditor.bearer());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains(query.substring(0, query.indexOf('=')));
    }

    @Test
    void sendsBackWhoIsAheadOfTheLedger() {
        assertThat(http.get(pool + "?after=" + Long.MAX_VALUE, auditor.bearer()).problem())
                .isEqualTo("409 events.position_ahead");
    }

    @Test
    void putsAReaderOnRecordOnceAnHourAndAgainForWhatLiesFurtherBackOrShowsMore() {
        Person reader = office.operator(OperatorRole.AUDITOR, house.tenant());
        office.user(house, "carol");
        long position = position(platform, pool);
        try (TestClock.Standstill _ = signet.clock().standStill()) {
            for (int i = 0; i < 3; i++) {
                follow(reader, pool + "?after=" + position);
            }
            assertThat(readings(reader)).hasSize(1);
            follow(reader, pool + "?family=USER&after=" + (position - 1));
            follow(reader, pool + "?after=" + (position - 1));
            for (int i = 0; i < 2; i++) {
                follow(reader, pool + "?personal=true&after=" + position);
            }
            assertThat(readings(reader)).hasSize(4);
            signet.clock().pass(Duration.ofHours(1));
            Person again = office.again(reader);
            follow(again, pool + "?after=" + position);
            assertThat(readings(reader))
                    .extracting(event -> event.path("details").path("query").asString())
                    .containsExactly(
                            words("after=" + position),
                            words("family=USER after=" + (position - 1)),
                            words("after=" + (position - 1)),
                            words("personal after=" + position),
                            words("after=" + position));
        }
    }

    private String words(String asked) {
        return "follow tenant=" + house.tenant().value() + " pool="
                + house.pool().value() + " " + asked;
    }

    private List<JsonNode> readings(Person reader) {
        String operator = operatorOf(reader);
        long head = head();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        follow(platform, pool).path("as_of").path("position").asLong() >= head);
        return StreamSupport.stream(
                        follow(platform, pool + "?family=AUDIT&limit=1000")
                                .path("events")
                                .spliterator(),
                        false)
                .filter(event -> event.path("actor").path("id").asString().equals(operator))
                .toList();
    }

    private long head() {
        return JdbcClient.create(signet.database().ownerDataSource())
                .sql("select max(position) from ledger.entry")
                .query(Long.class)
                .single();
    }

    private String operatorOf(Person person) {
        UserId user = office.userOf(person);
        return JdbcClient.create(signet.database().ownerDataSource())
                .sql("select id from lookup.operator where user_id = :user")
                .param("user", user.value())
                .query(String.class)
                .single();
    }

    private Person signedIn() {
        String name = People.newName();
        office.user(house, name);
        return new Person(
                name, "", office.people(house).signIn(name, People.PASSWORD).json());
    }

    private void signOut(Person person) {
        assertThat(http.send("DELETE", "/v1/me/sessions/current", BodyPublishers.noBody(), person.bearer())
                        .status())
                .isEqualTo(204);
    }

    private long position(Person by, String path) {
        return follow(by, path).path("position").asLong();
    }

    private JsonNode follow(Person by, String path) {
        Http.Answer answer = http.get(path, by.bearer());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private List<JsonNode> until(Person by, String path, Predicate<JsonNode> there) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> StreamSupport.stream(
                                        follow(by, path).path("events").spliterator(), false)
                                .toList(),
                        events -> events.stream().anyMatch(there));
    }

    private static JsonNode last(JsonNode answer) {
        return answer.path("events").path(answer.path("events").size() - 1);
    }

    private static JsonNode last(List<JsonNode> events, Predicate<JsonNode> wanted) {
        return events.stream().filter(wanted).toList().getLast();
    }

    private static boolean is(JsonNode event, String type) {
        return event.path("type").asString().equals(type);
    }
}
