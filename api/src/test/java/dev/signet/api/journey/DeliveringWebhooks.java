package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.journey.Receiver.Message;
import dev.signet.api.rest.Http;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What arrives at a receiver, and what does not. */
class DeliveringWebhooks extends WebhookScene {

    private static final SignetUnderTest SIGNET = SignetUnderTest.started(TO_THE_LOOPBACK);

    DeliveringWebhooks() {
        super(SIGNET);
    }

    @AfterAll
    static void stop() {
        SIGNET.close();
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
                        .sql("update delivery.courier_cursor set held_until = now() where receiver = :webhook")
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

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
