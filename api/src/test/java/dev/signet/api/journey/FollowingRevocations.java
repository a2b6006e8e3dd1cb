package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.People.Person;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.session.SessionId;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a resource server sees of revocations, and what is known of it afterwards. */
class FollowingRevocations {

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Http http = signet.http();
    private final Office office = new Office(signet);
    private final House house = office.house();
    private final Person operator = office.operator(OperatorRole.PLATFORM_ADMINISTRATOR, null);
    private final String[] server = office.resourceServer(house.pool());

    @Test
    void bringsEachSessionThatEndsToThoseWhoWait() {
        Person alice = signedIn(house);
        long position = position();
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> follow(position, 25));
        signOut(alice);
        JsonNode answer = waiting.join();
        assertThat(answer.path("revocations")).hasSize(1);
        JsonNode entry = answer.path("revocations").path(0);
        assertThat(entry.path("scope").asString()).isEqualTo("SESSION");
        assertThat(entry.path("origin_jti").asString()).isEqualTo(originJti(alice));
        assertThat(entry.path("reason").asString()).isEqualTo("SIGNED_OUT");
        assertThat(entry.path("position").asLong())
                .isGreaterThan(position)
                .isLessThanOrEqualTo(answer.path("position").asLong());
    }

    @Test
    void tellsANewcomerWhatIsStillOfUse() {
        Person alice = signedIn(house);
        signOut(alice);
        JsonNode entry = entryOf(alice);
        assertThat(entry.path("expires_at").isString()).isTrue();
    }

    @Test
    void doesNotGiveAgainWhatCameBeforeThePosition() {
        Person alice = signedIn(house);
        signOut(alice);
        long position = entryOf(alice).path("position").asLong();
        assertThat(follow(position, 0).path("revocations")).isEmpty();
        assertThat(follow(position - 1, 0).path("revocations")).hasSize(1);
    }

    @Test
    void saysOfAWholeClientBeforeWhenItsTokensAreRefused() {
        Person alice = signedIn(house);
        long position = position();
        Http.Answer ordered = http.post(
                path("/revocation-orders"), """
                    {"scope":"CLIENT","client_id":"%s","reason":"COMPROMISED"}\
                    """.formatted(house.client().value()), operator.bearer());
        assertThat(ordered.status()).isEqualTo(201);
        JsonNode order = await().atMost(Duration.ofSeconds(20))
                .until(() -> follow(position, 1).path("revocations").path(0), JsonNode::isObject);
        assertThat(order.path("scope").asString()).isEqualTo("CLIENT");
        assertThat(order.path("client_id").asString()).isEqualTo(house.client().value());
        assertThat(order.path("auth_time_before").asLong()).isPositive();
        assertThat(entryOf(alice).path("reason").asString()).isEqualTo("COMPROMISED");
    }

    @Test
    void namesASigningKeyWhoseTokensAreRefused() {
        long position = position();
        String key = http.get(path("/signing-keys"), operator.bearer())
                .json()
                .path("items")
                .path(0)
                .path("key_id")
                .asString();
        Http.Answer ordered = http.post(
                path("/revocation-orders"),
                "{\"scope\":\"SIGNING_KEY\",\"key_id\":\"%s\",\"reason\":\"COMPROMISED\"}".formatted(key),
                operator.bearer());
        assertThat(ordered.status()).isEqualTo(201);
        JsonNode entry = await().atMost(Duration.ofSeconds(20))
                .until(() -> follow(position, 1).path("revocations").path(0), JsonNode::isObject);
        assertThat(entry.path("scope").asString()).isEqualTo("SIGNING_KEY");
        assertThat(entry.path("kid").asString()).isEqualTo(key);
        assertThat(entry.path("auth_time_before").isNumber()).isFalse();
    }

    @Test
    void showsNothingOfAnotherPool() {
        House other = office.house();
        signOut(signedIn(other));
        Person alice = signedIn(house);
        signOut(alice);
        entryOf(alice);
        assertThat(follow(0, 0).path("revocations")).hasSize(1);
    }

    @Test
    void isNotForClientsOfAnotherPoolOrWithoutSecretOrWithAWrongOne() {
        String[] foreign = office.resourceServer(office.house().pool());
        String[] open = basic(house.client().value() + ":");
        String[] wrong = basic(house.client().value() + ":wrong");
        for (String[] credentials : new String[][] {foreign, open, wrong, basic("nonsense")}) {
            Http.Answer refused = http.get(path("/revocations"), credentials);
            assertThat(refused.problem()).isEqualTo("401 client.not_proved");
            assertThat(refused.header("WWW-Authenticate"))
                    .hasValueSatisfying(it -> assertThat(it).startsWith("Basic "));
        }
        Person alice = signedIn(house);
        assertThat(http.get(path("/revocations"), alice.bearer()).status()).isEqualTo(403);
        assertThat(http.get(path("/revocations")).problem()).isEqualTo("401 token.missing");
    }

    @Test
    void sendsAConsumerBackToTheStartWhoIsAheadOfTheLedger() {
        assertThat(http.get(path("/revocations?after=" + Long.MAX_VALUE), server)
                        .problem())
                .isEqualTo("409 revocation.position_ahead");
        assertThat(acknowledge("api-1", Long.MAX_VALUE).problem()).isEqualTo("409 revocation.position_ahead");
    }

    @Test
    void givesFiguresOfAnyTimeFromWhatTheLedgerAndTheConsumersSaid() {
        assertThat(acknowledge("api-1", position()).status()).isEqualTo(204);
        Person alice = signedIn(house);
        signOut(alice);
        entryOf(alice);
        assertThat(figures("").path("outstanding").asLong()).isZero(); // not a word was heard of it since
        assertThat(acknowledge("api-1", position()).status()).isEqualTo(204);
        JsonNode figures = figures("");
        assertThat(figures.path("revocations").asLong()).isEqualTo(1);
        assertThat(figures.path("acknowledgements").asLong()).isEqualTo(1);
        assertThat(figures.path("from_sequenced").path("p99").isIntegralNumber())
                .isTrue();
        assertThat(figures.path("from_asked").path("longest").isIntegralNumber())
                .isTrue();
        JsonNode lastMonth = figures("?from=2026-10-01T00:00:00Z&until=2026-11-01T00:00:00Z");
        assertThat(lastMonth.path("revocations").asLong()).isZero();
        assertThat(lastMonth.has("from_asked") && !lastMonth.path("from_asked").isNull())
                .isFalse();
    }

    @Test
    void givesFiguresOfAMonthAtATime() {
        assertThat(http.get(path("/revocation-figures?from=2026-01-01T00:00:00Z"), operator.bearer())
                        .status())
                .isEqualTo(400);
        assertThat(http.get(
                                path("/revocation-figures?from=2026-11-02T00:00:00Z&until=2026-11-01T00:00:00Z"),
                                operator.bearer())
                        .status())
                .isEqualTo(400);
    }

    private JsonNode figures(String query) {
        Http.Answer answer = http.get(path("/revocation-figures" + query), operator.bearer());
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void endsInAReceiptThatSaysWhenEachConsumerRefusedIt() {
        assertThat(acknowledge("api-1", position()).status()).isEqualTo(204);
        assertThat(acknowledge("api-2", position()).status()).isEqualTo(204);
        Person alice = signedIn(house);
        signOut(alice);
        long position = entryOf(alice).path("position").asLong();
        assertThat(acknowledge("api-1", position).status()).isEqualTo(204);

        JsonNode one = receipt(position);
        assertThat(one.path("everywhere").asBoolean()).isFalse();
        assertThat(seen(one, "api-1").path("seen_at").isString()).isTrue();
        assertThat(seen(one, "api-1").path("millis").asLong()).isNotNegative();
        assertThat(seen(one, "api-2").path("seen_at").isString()).isFalse();

        acknowledge("api-2", position());
        acknowledge("api-1", position()); // later words change nothing
        JsonNode both = receipt(position);
        assertThat(both.path("everywhere").asBoolean()).isTrue();
        assertThat(seen(both, "api-1").path("seen_at"))
                .isEqualTo(seen(one, "api-1").path("seen_at"));
    }

    @Test
    void asksNobodyForWhatWasRevokedBeforeTheyCame() {
        Person alice = signedIn(house);
        signOut(alice);
        long position = entryOf(alice).path("position").asLong();
        acknowledge("late", position());
        assertThat(receipt(position).path("consumers")).isEmpty();
    }

    @Test
    void hasNoReceiptForWhatIsNoRevocation() {
        assertThat(http.get(path("/revocations/1/receipt"), operator.bearer()).problem())
                .isEqualTo("404 revocation.not_found");
    }

    private static String[] basic(String text) {
        return new String[] {
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
        };
    }

    private Person signedIn(House in) {
        String name = People.newName();
        office.user(in, name);
        return new Person(
                name, "", office.people(in).signIn(name, People.PASSWORD).json());
    }

    private void signOut(Person person) {
        Http.Answer out = http.send("DELETE", "/v1/me/sessions/current", BodyPublishers.noBody(), person.bearer());
        assertThat(out.status()).isEqualTo(204);
    }

    private static String originJti(Person person) {
        return new SessionId(person.tokens().path("session_id").asString())
                .uuid()
                .toString();
    }

    private long position() {
        return follow(0, 0).path("position").asLong();
    }

    private JsonNode follow(long after, int wait) {
        Http.Answer answer = http.get(path("/revocations?after=" + after + "&wait=" + wait), server);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode entryOf(Person person) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> StreamSupport.stream(
                                        follow(0, 0).path("revocations").spliterator(), false)
                                .filter(entry ->
                                        entry.path("origin_jti").asString().equals(originJti(person)))
                                .findFirst()
                                .orElse(null),
                        entry -> entry != null);
    }

    private Http.Answer acknowledge(String consumer, long position) {
        return http.post(path("/revocations/acknowledgements"), """
            {"consumer":"%s","position":%d}\
            """.formatted(consumer, position), server);
    }

    private JsonNode receipt(long position) {
        Http.Answer answer = http.get(path("/revocations/" + position + "/receipt"), operator.bearer());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode seen(JsonNode receipt, String consumer) {
        return StreamSupport.stream(receipt.path("consumers").spliterator(), false)
                .filter(one -> one.path("consumer").asString().equals(consumer))
                .findFirst()
                .orElseThrow();
    }

    private String path(String below) {
        return "/v1/pools/" + house.pool().value() + below;
    }
}
