package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.journey.Inbox.Letter;
import dev.signet.api.journey.Inbox.Reply;
import dev.signet.api.rest.Http;
import dev.signet.domain.user.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** RFC 8935, as a receiver of another house sees it. */
class PushingSecurityEvents extends ToldScene {

    private static final SignetUnderTest SIGNET = SignetUnderTest.started(WebhookScene.TO_THE_LOOPBACK);
    private static final String REVOKED = "https://schemas.openid.net/secevent/caep/event-type/session-revoked";
    private static final String RISC = "https://schemas.openid.net/secevent/risc/event-type/";
    private static final String HEADER = "Bearer of-the-receiver";

    private final String client = house.client().value();
    private final String push = path(client) + "/signals/push";

    PushingSecurityEvents() {
        super(SIGNET);
    }

    @AfterAll
    static void end() {
        SIGNET.close();
    }

    @BeforeEach
    void begin() {
        configure("[\"SESSION_REVOKED\",\"ACCOUNT_DISABLED\",\"ACCOUNT_ENABLED\",\"ACCOUNT_PURGED\"]");
        assertThat(pushTo(inbox.url(), HEADER).status()).isEqualTo(200);
    }

    @Override
    void stop() {
        assertThat(remove().status()).isIn(204, 404, 401);
    }

    @Test
    void bringsASignedTokenForEachSessionThatEnds() throws Exception {
        Person alice = signedIn();
        signOut(alice);
        Letter letter = taken(1).getFirst();
        assertThat(letter.type()).isEqualTo("application/secevent+jwt");
        assertThat(letter.accept()).isEqualTo("application/json");
        assertThat(letter.authorization()).isEqualTo(HEADER);
        SignedJWT set = verified(letter.body());
        assertThat(set.getHeader().getType().getType()).isEqualTo("secevent+jwt");
        JWTClaimsSet claims = set.getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("https://receiver.example");
        assertThat(claims.getJSONObjectClaim("events")).containsOnlyKeys(REVOKED);
        await().atMost(PATIENCE).until(() -> deliveries(push).size() == 1);
        JsonNode delivery = deliveries(push).getFirst();
        assertThat(delivery.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(delivery.path("status").asInt()).isEqualTo(202);
        assertThat(delivery.path("event_id").asString()).isEqualTo(claims.getJWTID());
    }

    @Test
    void bringsAccountEventsInTheirOrderAndNothingOfAnotherPool() {
        House other = office.house();
        signOut(signedIn(other));
        UserId user = office.user(house, People.newName());
        office.disable(house.pool(), user);
        office.enable(house.pool(), user);
        office.delete(house.pool(), user);
        assertThat(taken(3))
                .extracting(letter -> kind(letter.body()))
                .containsExactly(RISC + "account-disabled", RISC + "account-enabled", RISC + "account-purged");
    }

    @Test
    void bringsTheSameTokenAgainUntilItIsTakenAndPassesOverNothing() {
        AtomicInteger calls = new AtomicInteger();
        inbox.answers(_ -> new Reply(calls.incrementAndGet() <= 2 ? 503 : 202, ""));
        signOut(signedIn());
        signOut(signedIn());
        await().atMost(PATIENCE).until(() -> {
            SIGNET.clock().pass(Duration.ofSeconds(2));
            return inbox.taken().size() == 2;
        });
        List<String> seen = inbox.seen().stream()
                .map(letter -> claims(letter.body()).getJWTID())
                .toList();
        assertThat(seen).hasSize(4);
        assertThat(seen.subList(0, 3)).containsOnly(seen.getFirst());
        assertThat(seen.get(3)).isNotEqualTo(seen.getFirst());
        assertThat(claims(inbox.seen().getFirst().body()))
                .isEqualTo(claims(inbox.seen().get(2).body()));
    }

    @Test
    void givesUpWhatTheReceiverFindsFaultWithAndGoesOn() {
        AtomicInteger calls = new AtomicInteger();
        inbox.answers(_ -> calls.incrementAndGet() == 1
                ? new Reply(400, "{\"err\":\"invalid_audience\",\"description\":\"made up by the receiver\"}")
                : new Reply(202, ""));
        signOut(signedIn());
        signOut(signedIn());
        taken(1);
        await().atMost(PATIENCE).until(() -> deliveries(push).size() == 2);
        JsonNode refused = deliveries(push).getLast();
        assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("error").asString()).isEqualTo("the receiver answered 400: invalid_audience");
        assertThat(inbox.seen()).hasSize(2);
    }

    @Test
    void triesAgainWhereTheReceiverDoesNotLetItInOrSaysNothingOfTheToken() {
        inbox.answers(_ -> new Reply(400, "{\"err\":\"authentication_failed\"}"));
        signOut(signedIn());
        await().atMost(PATIENCE).until(() -> attempts() >= 1);
        assertThat(read(push).path("progress").path("last_error").asString())
                .isEqualTo("the receiver answered 400: authentication_failed");
        inbox.answers(_ -> new Reply(400, "<html>"));
        assertThat(pushTo(inbox.url(), "Bearer another").status()).isEqualTo(200);
        await().atMost(PATIENCE)
                .until(() -> read(push)
                        .path("progress")
                        .path("last_error")
                        .asString()
                        .equals("the receiver answered 400"));
        inbox.answers(202);
        pushTo(inbox.url(), null);
        assertThat(taken(1).getFirst().authorization()).isEqualTo("Bearer another");
    }

    @Test
    void sendsWhatAuthorizesItToNobodyElse() {
        Inbox another = new Inbox();
        try (another) {
            JsonNode changed = pushTo(another.url(), null).json();
            assertThat(changed.path("authorized").asBoolean()).isFalse();
            signOut(signedIn());
            await().atMost(PATIENCE).until(() -> !another.taken().isEmpty());
            assertThat(another.taken().getFirst().authorization()).isNull();
            assertThat(inbox.seen()).isEmpty();
            stop();
        }
    }

    @Test
    void showsAndKeepsNeitherTheHeaderNorThePathInClear() {
        JsonNode shown = read(push);
        assertThat(shown.path("authorized").asBoolean()).isTrue();
        assertThat(shown.path("endpoint_url").asString()).isEqualTo(inbox.url());
        assertThat(shown.toString()).doesNotContain("of-the-receiver");
        JdbcClient owner = JdbcClient.create(SIGNET.database().ownerDataSource());
        assertThat(owner.sql("""
                        select count(*) from ledger.event
                        where position('of-the-receiver'::bytea in payload) > 0 or position('s3cret'::bytea in payload) > 0
                        """).query(Long.class).single()).isZero();
        assertThat(owner.sql("select count(*) from ledger.event where name = 'client.signal_push_set' and pool = :pool")
                        .param("pool", house.pool().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        long before = kept(owner);
        assertThat(remove().status()).isEqualTo(204);
        assertThat(kept(owner)).isEqualTo(before - 2);
        assertThat(http.get(push, operator.bearer()).problem()).isEqualTo("404 client.not_told");
        assertThat(remove().problem()).isEqualTo("404 client.not_told");
    }

    @Test
    void forgetsAllOfItWithTheClient() {
        JdbcClient owner = JdbcClient.create(SIGNET.database().ownerDataSource());
        long before = kept(owner);
        assertThat(http.send("DELETE", path(client), BodyPublishers.noBody(), operator.bearer())
                        .status())
                .isEqualTo(204);
        assertThat(kept(owner)).isEqualTo(before - 2);
        assertThat(owner.sql("select count(*) from delivery.courier_cursor where receiver = :client")
                        .param("client", client)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesEndpointsAndHeadersThatCannotBe() {
        assertThat(pushTo("ftp://receiver.example/", null).problem()).isEqualTo("400 request.invalid_value");
        assertThat(pushTo(inbox.url(), "Bearer a\\r\\nX-Evil: 1").status()).isEqualTo(400);
    }

    @Test
    void dropsWhatHasWaitedForLongerThanSignalsAreKept() {
        inbox.answers(500);
        signOut(signedIn());
        await().atMost(PATIENCE).until(() -> attempts() >= 1);
        SIGNET.clock().pass(Duration.ofDays(31));
        JdbcClient owner = JdbcClient.create(SIGNET.database().ownerDataSource());
        await().atMost(PATIENCE)
                .until(() -> owner.sql("select count(*) from view.signal where pool = :pool")
                                .param("pool", house.pool().value())
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private static long kept(JdbcClient owner) {
        return owner.sql("select count(*) from vault.outgoing")
                .query(Long.class)
                .single();
    }

    private int attempts() {
        return read(push).path("progress").path("attempts").asInt();
    }

    private List<Letter> taken(int number) {
        return await().atMost(PATIENCE).until(inbox::taken, taken -> taken.size() >= number);
    }

    private static String kind(String token) {
        Map<?, ?> events = (Map<?, ?>) Objects.requireNonNull(claims(token).getClaim("events"));
        return String.valueOf(events.keySet().iterator().next());
    }

    private void configure(String kinds) {
        Http.Answer changed = put(
                path(client),
                "{\"name\":\"Receiver\",\"signals\":{\"audience\":\"https://receiver.example\",\"kinds\":%s}}"
                        .formatted(kinds));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private Http.Answer pushTo(String url, @Nullable String header) {
        return put(
                push,
                "{\"endpoint_url\":\"" + url + "\""
                        + (header == null ? "" : ",\"authorization_header\":\"" + header + "\"") + "}");
    }

    private Http.Answer remove() {
        return http.send("DELETE", push, BodyPublishers.noBody(), operator.bearer());
    }
}
