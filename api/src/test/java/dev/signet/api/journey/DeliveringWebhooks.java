package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.journey.Receiver.Message;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What arrives at a receiver, what does not, and what operators see of it. */
class DeliveringWebhooks {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String[] TO_THE_LOOPBACK = {
        "signet.outgoing.allow-http=true", "signet.outgoing.allow-private=true"
    };

    private static final SignetUnderTest SIGNET = SignetUnderTest.started(TO_THE_LOOPBACK);

    @AfterAll
    static void stop() {
        SIGNET.close();
    }

    private final Http http = SIGNET.http();
    private final Office office = new Office(SIGNET);
    private final House house = office.house();
    private final Person operator = office.operator(OperatorRole.TENANT_ADMINISTRATOR, house.tenant());
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        delete();
        receiver.close();
    }

    @Test
    void bringsWhatHappensInTheShapeOfTheFeedAndSigned() {
        JsonNode webhook = register("\"families\":[\"SESSION\"]");
        signsInAndOut();
        List<Message> taken = taken(3);
        assertThat(taken)
                .extracting(Message::type)
                .containsExactly("session.auth_succeeded", "session.tokens_issued", "session.token_revoked");
        assertThat(taken).allMatch(message -> message.isSignedWith(secret(webhook), now()));
        List<JsonNode> feed = events("SESSION", webhook.path("position").asLong());
        assertThat(taken).extracting(message -> message.json().path("data")).isEqualTo(feed);
        assertThat(taken)
                .extracting(Message::id)
                .isEqualTo(feed.stream()
                        .map(event -> event.path("event_id").asString())
                        .toList());
        assertThat(taken.getFirst().json().path("timestamp").asString())
                .isEqualTo(feed.getFirst().path("at").asString());
        await().atMost(PATIENCE).until(() -> deliveries(webhook).size() == 3);
        assertThat(deliveries(webhook)).allSatisfy(delivery -> {
            assertThat(delivery.path("state").asString()).isEqualTo("DELIVERED");
            assertThat(delivery.path("status").asInt()).isEqualTo(204);
            assertThat(delivery.path("attempts").asInt()).isEqualTo(1);
        });
    }

    @Test
    void isRefusedByAReceiverWhereAnythingOfItWasChanged() {
        JsonNode webhook = register("\"families\":[\"USER\"]");
        office.user(house, "carol");
        Message genuine = taken(1).getFirst();
        String secret = secret(webhook);
        assertThat(genuine.isSignedWith(secret, now())).isTrue();
        assertThat(new Message(
                                genuine.id(),
                                genuine.timestamp(),
                                genuine.signature(),
                                genuine.body().replace("CREATED", "DELETED") + " ")
                        .isSignedWith(secret, now()))
                .isFalse();
        assertThat(new Message("another", genuine.timestamp(), genuine.signature(), genuine.body())
                        .isSignedWith(secret, now()))
                .isFalse();
        assertThat(genuine.isSignedWith(secret, now().plus(Duration.ofMinutes(6))))
                .isFalse();
    }

    @Test
    void withholdsPersonalDataUnlessItIsToldNotTo() {
        register("\"families\":[\"USER\"]");
        Receiver other = new Receiver();
        try (other) {
            register(other, "\"families\":[\"USER\"],\"personal\":true");
            office.user(house, "caroline");
            taken(1);
            await().atMost(PATIENCE).until(() -> !other.taken().isEmpty());
            assertThat(receiver.taken().getFirst().body())
                    .contains("{\"withheld\":true}")
                    .doesNotContain("caroline");
            assertThat(other.taken().getFirst().body()).contains("caroline");
            delete();
        }
    }

    @Test
    void triesAgainUntilItArrivesAndPassesOverNothing() {
        AtomicInteger calls = new AtomicInteger();
        receiver.answers(_ -> calls.incrementAndGet() <= 2 ? 503 : 200);
        JsonNode webhook = register("\"families\":[\"SESSION\"]");
        signsInAndOut();
        await().atMost(PATIENCE).until(() -> {
            SIGNET.clock().pass(Duration.ofSeconds(2));
            return receiver.taken().size() == 3;
        });
        assertThat(receiver.seen()).extracting(Message::id).hasSize(5);
        assertThat(new LinkedHashSet<>(
                        receiver.seen().stream().map(Message::position).toList()))
                .containsExactlyElementsOf(
                        receiver.taken().stream().map(Message::position).toList());
        assertThat(receiver.seen().stream().limit(3).map(Message::id).distinct())
                .hasSize(1);
        await().atMost(PATIENCE).until(() -> deliveries(webhook).size() == 3);
        assertThat(deliveries(webhook).getLast().path("attempts").asInt()).isEqualTo(3);
    }

    @Test
    void isSuspendedAfterADayOfFailuresAndGoesOnWhereItStood() {
        receiver.answers(_ -> 500);
        JsonNode webhook = register("\"families\":[\"SESSION\"]");
        signsInAndOut();
        await().atMost(PATIENCE).until(() -> read(webhook).path("attempts").asInt() >= 1);
        assertThat(read(webhook).path("last_error").asString()).isEqualTo("the receiver answered 500");
        SIGNET.clock().pass(Duration.ofHours(25));
        Person later = office.again(operator);
        await().atMost(PATIENCE)
                .until(() -> read(webhook, later).path("status").asString().equals("SUSPENDED"));
        assertThat(read(webhook, later).path("suspension_reason").asString()).isEqualTo("UNDELIVERED");
        assertThat(read(webhook, later).path("position").asLong())
                .isLessThan(receiver.seen().getFirst().position());
        assertThat(suspensions()).isEqualTo(1);
        receiver.answers(_ -> 200);
        Http.Answer resumed = http.post(path(webhook) + "/resume", "{}", later.bearer());
        assertThat(resumed.json().path("status").asString()).isEqualTo("ACTIVE");
        taken(3);
        assertThat(receiver.taken()).extracting(Message::position).isSorted().doesNotHaveDuplicates();
        remove(webhook, later);
    }

    @Test
    void isSuspendedAtOnceWhereTheReceiverIsGone() {
        receiver.answers(_ -> 410);
        JsonNode webhook = register("\"families\":[\"USER\"]");
        office.user(house, "carol");
        await().atMost(PATIENCE)
                .until(() -> read(webhook).path("status").asString().equals("SUSPENDED"));
        assertThat(read(webhook).path("suspension_reason").asString()).isEqualTo("GONE");
        assertThat(receiver.seen()).hasSize(1);
    }

    @Test
    void waitsWhileItIsPausedAndCanBeSentBack() {
        JsonNode webhook = register("\"families\":[\"SESSION\"]");
        signsInAndOut();
        taken(3);
        assertThat(http.post(path(webhook) + "/pause", "{}", operator.bearer())
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("PAUSED");
        signsInAndOut();
        http.post(
                path(webhook) + "/resume",
                "{\"after\":" + webhook.path("position").asLong() + "}",
                operator.bearer());
        List<Message> taken = taken(9);
        List<Long> positions = taken.stream().map(Message::position).toList();
        assertThat(positions.subList(3, 9)).isSorted().doesNotHaveDuplicates();
        assertThat(positions.subList(3, 6)).isEqualTo(positions.subList(0, 3));
        assertThat(taken.get(3).id()).isEqualTo(taken.get(0).id());
    }

    @Test
    void signsWithBothSecretsUntilTheOldOneEnds() {
        JsonNode webhook = register("\"families\":[\"USER\"]");
        String old = secret(webhook);
        String between = rotate(webhook, "{\"overlap_seconds\":3600}");
        office.user(house, "carol");
        Message both = taken(1).getFirst();
        assertThat(both.isSignedWith(old, now())).isTrue();
        assertThat(both.isSignedWith(between, now())).isTrue();
        assertThat(old).isNotEqualTo(between);
        String last = rotate(webhook, "{\"overlap_seconds\":0}");
        test(webhook);
        Message one = receiver.seen().stream()
                .filter(message -> message.type().equals("webhook.test"))
                .findFirst()
                .orElseThrow();
        assertThat(one.isSignedWith(last, now())).isTrue();
        assertThat(one.isSignedWith(between, now())).isFalse();
        assertThat(one.isSignedWith(old, now())).isFalse();
    }

    @Test
    void sendsATestAndAnEventOnceMoreWhenAnOperatorAsksForIt() {
        JsonNode webhook = register("\"families\":[\"USER\"]");
        assertThat(test(webhook).path("delivered").asBoolean()).isTrue();
        assertThat(receiver.seen().getLast().type()).isEqualTo("webhook.test");
        office.user(house, "carol");
        await().atMost(PATIENCE).until(() -> !deliveries(webhook).isEmpty());
        long position = deliveries(webhook).getLast().path("position").asLong();
        Http.Answer again =
                http.post(path(webhook) + "/deliveries/" + position + "/redelivery", "{}", operator.bearer());
        assertThat(again.json().path("status").asInt()).isEqualTo(204);
        assertThat(receiver.taken().stream()
                        .filter(message -> message.position() == position)
                        .map(Message::id)
                        .distinct())
                .hasSize(1);
        assertThat(receiver.taken().stream().filter(message -> message.position() == position))
                .hasSize(2);
        assertThat(http.post(path(webhook) + "/deliveries/1/redelivery", "{}", operator.bearer())
                        .problem())
                .isEqualTo("404 webhook.delivery_not_found");
        receiver.answers(_ -> 500);
        assertThat(test(webhook).path("error").asString()).isEqualTo("the receiver answered 500");
    }

    @Test
    void losesNothingWhenANodeEndsInTheMiddle() {
        JsonNode webhook = register("\"families\":[\"SESSION\"]");
        SignetUnderTest second = SIGNET.another(TO_THE_LOOPBACK);
        try {
            for (int i = 0; i < 4; i++) {
                signsInAndOut();
            }
            await().atMost(PATIENCE).until(() -> receiver.taken().size() >= 4);
        } finally {
            second.close();
        }
        for (int i = 0; i < 2; i++) {
            signsInAndOut();
        }
        List<Long> expected = await().atMost(PATIENCE)
                .until(
                        () -> events("SESSION", webhook.path("position").asLong()).stream()
                                .map(event -> event.path("position").asLong())
                                .toList(),
                        events -> events.size() == 18);
        await().atMost(PATIENCE).until(() -> positions().containsAll(expected));
        assertThat(positions()).containsExactlyElementsOf(expected);
        assertThat(receiver.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void isTakenOverFromANodeThatHangsWhoseReportIsThenVoid() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch goes = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        receiver.answers(_ -> {
            if (calls.incrementAndGet() == 1) {
                hangs.countDown();
                return waited(goes) ? 200 : 500;
            }
            return 200;
        });
        JsonNode webhook = register("\"families\":[\"SESSION\"]");
        signsInAndOut();
        assertThat(hangs.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        // As after the minute for which the turn has the webhook to itself.
        assertThat(JdbcClient.create(SIGNET.database().ownerDataSource())
                        .sql("update delivery.webhook_cursor set held_until = now() where webhook = :webhook")
                        .param("webhook", webhook.path("webhook_id").asString())
                        .update())
                .isEqualTo(1);
        await().atMost(PATIENCE).until(() -> receiver.taken().size() == 3);
        long reached = read(webhook).path("position").asLong();
        goes.countDown();
        await().atMost(PATIENCE).until(() -> receiver.taken().size() == 4); // twice, and that is all
        signsInAndOut();
        taken(7);
        assertThat(read(webhook).path("position").asLong()).isGreaterThanOrEqualTo(reached);
        assertThat(positions()).isSorted();
        assertThat(receiver.taken().stream().map(Message::id).distinct()).hasSize(6);
    }

    @Test
    void keepsSecretsAndPathsToItself() {
        JsonNode webhook = register("\"families\":[\"USER\"]");
        JdbcClient owner = JdbcClient.create(SIGNET.database().ownerDataSource());
        String ledger = String.join(
                "\n",
                owner.sql("select convert_from(payload, 'utf8') from ledger.event where stream = :stream")
                        .param("stream", webhook.path("webhook_id").asString())
                        .query(String.class)
                        .list());
        assertThat(ledger)
                .contains("http://127.0.0.1:")
                .doesNotContain("s3cret-path")
                .doesNotContain("whsec_");
        Person reader = office.operator(OperatorRole.READ_ONLY, house.tenant());
        assertThat(read(webhook, reader).toString())
                .doesNotContain("s3cret-path")
                .doesNotContain("whsec_");
        assertThat(read(webhook).path("url").asString()).isEqualTo(receiver.url());
        assertThat(read(webhook).path("secret").isString()).isFalse();
        remove(webhook, operator);
        assertThat(owner.sql(
                                "select count(*) from vault.webhook v where v.id in (select url from lookup.webhook union"
                                        + " select secret from lookup.webhook union select previous_secret from lookup.webhook)")
                        .query(Long.class)
                        .single())
                .isEqualTo(owner.sql("select count(*) from vault.webhook")
                        .query(Long.class)
                        .single());
    }

    @Test
    void isNotForThoseWhoMayNotReadWhatIsSent() {
        String body = "{\"url\":\"https://siem.example/in\",\"name\":\"SIEM\"}";
        for (OperatorRole role : List.of(OperatorRole.AUDITOR, OperatorRole.READ_ONLY)) {
            Person other = office.operator(role, house.tenant());
            assertThat(http.post(hooks(), body, other.bearer()).problem()).isEqualTo("403 operator.not_allowed");
        }
        Person stranger = office.operator(
                OperatorRole.TENANT_ADMINISTRATOR, office.house().tenant());
        assertThat(http.post(hooks(), body, stranger.bearer()).status()).isEqualTo(404);
    }

    @Test
    void isLimitedInNumber() {
        for (int i = 0; i < 20; i++) {
            register("\"families\":[\"TENANT\"]");
        }
        assertThat(http.post(
                                hooks(),
                                "{\"url\":\"https://siem.example/in\",\"name\":\"One too many\"}",
                                operator.bearer())
                        .problem())
                .isEqualTo("409 webhook.too_many");
    }

    @Test
    void saysWhatIsWrongWithWhatWasSent() {
        JsonNode webhook = register("\"families\":[\"TENANT\"]");
        refused("{\"url\":\"ftp://siem.example\",\"name\":\"SIEM\"}", "url");
        assertThat(http.post(hooks(), "{\"url\":\"https://10.0.0.1:99999\",\"name\":\"SIEM\"}", operator.bearer())
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("url");
        refused("{\"url\":\"https://siem.example\",\"name\":\"\"}", "name");
        refused("{\"url\":\"https://siem.example\",\"name\":\"SIEM\",\"families\":[\"NONE\"]}", "families");
        refused("{\"url\":\"https://siem.example\",\"name\":\"SIEM\",\"after\":-1}", "after");
        assertThat(http.post(
                                hooks(),
                                "{\"url\":\"https://siem.example\",\"name\":\"SIEM\",\"after\":99999999999}",
                                operator.bearer())
                        .problem())
                .isEqualTo("409 webhook.position_ahead");
        assertThat(http.post(path(webhook) + "/secret", "{\"overlap_seconds\":604801}", operator.bearer())
                        .status())
                .isEqualTo(400);
        assertThat(http.post(path(webhook) + "/resume", "{\"after\":99999999999}", operator.bearer())
                        .problem())
                .isEqualTo("409 webhook.position_ahead");
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void refused(String body, String field) {
        Http.Answer answer = http.post(hooks(), body, operator.bearer());
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).contains(field);
    }

    private final List<JsonNode> registered = new ArrayList<>();

    private JsonNode register(String more) {
        return register(receiver, more);
    }

    private JsonNode register(Receiver to, String more) {
        Http.Answer answer =
                http.post(hooks(), "{\"url\":\"" + to.url() + "\",\"name\":\"SIEM\"," + more + "}", operator.bearer());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        registered.add(answer.json());
        return answer.json();
    }

    /** Nothing is sent any more to a receiver that is closed. */
    private void delete() {
        registered.forEach(webhook -> remove(webhook, operator));
        registered.clear();
    }

    private void remove(JsonNode webhook, Person by) {
        assertThat(http.send("DELETE", path(webhook), BodyPublishers.noBody(), by.bearer())
                        .status())
                .isIn(204, 404, 401);
    }

    private String rotate(JsonNode webhook, String body) {
        return http.post(path(webhook) + "/secret", body, operator.bearer())
                .json()
                .path("secret")
                .asString();
    }

    private JsonNode test(JsonNode webhook) {
        return http.post(path(webhook) + "/test", "{}", operator.bearer()).json();
    }

    private JsonNode read(JsonNode webhook) {
        return read(webhook, operator);
    }

    private JsonNode read(JsonNode webhook, Person by) {
        return http.get(path(webhook), by.bearer()).json();
    }

    private List<JsonNode> deliveries(JsonNode webhook) {
        return list(http.get(path(webhook) + "/deliveries", operator.bearer())
                .json()
                .path("items"));
    }

    private List<JsonNode> events(String family, long after) {
        return list(http.get(
                        "/v1/pools/" + house.pool().value() + "/events?limit=1000&family=" + family + "&after=" + after,
                        operator.bearer())
                .json()
                .path("events"));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private List<Message> taken(int number) {
        return await().atMost(PATIENCE).until(receiver::taken, taken -> taken.size() >= number);
    }

    /** Each once, in the order in which it first arrived. */
    private List<Long> positions() {
        return receiver.taken().stream().map(Message::position).distinct().toList();
    }

    private long suspensions() {
        return JdbcClient.create(SIGNET.database().ownerDataSource())
                .sql("select count(*) from ledger.event where name = 'webhook.suspended' and pool = :pool")
                .param("pool", house.pool().value())
                .query(Long.class)
                .single();
    }

    private void signsInAndOut() {
        String name = People.newName();
        office.user(house, name);
        Person person = new Person(
                name, "", office.people(house).signIn(name, People.PASSWORD).json());
        assertThat(http.send("DELETE", "/v1/me/sessions/current", BodyPublishers.noBody(), person.bearer())
                        .status())
                .isEqualTo(204);
    }

    private static Instant now() {
        return SIGNET.clock().instant();
    }

    private static String secret(JsonNode webhook) {
        return webhook.path("secret").asString();
    }

    private String hooks() {
        return "/v1/pools/" + house.pool().value() + "/webhooks";
    }

    private String path(JsonNode webhook) {
        return hooks() + "/" + webhook.path("webhook_id").asString();
    }
}
