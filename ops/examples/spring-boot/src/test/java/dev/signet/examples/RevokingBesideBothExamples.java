package dev.signet.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.application.revocation.RevocationConsumers;
import dev.signet.application.revocation.RevocationConsumers.Consumer;
import dev.signet.domain.revocation.Reach;
import dev.signet.examples.plain.PlainApi;
import dev.signet.projections.revocation.Revocation;
import dev.signet.projections.revocation.RevocationFeed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody signs in, calls both APIs, signs out, and is let in by neither. */
class RevokingBesideBothExamples {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static DemoSignet signet;
    private static PlainApi plain;
    private static BootProcess boot;

    @BeforeAll
    static void start() throws Exception {
        signet = DemoSignet.start();
        plain = PlainApi.start(signet.settings("plain-example"), 0);
        boot = BootProcess.start(signet.settings("spring-boot-example"));
    }

    @AfterAll
    static void stop() {
        boot.close();
        plain.close();
        signet.close();
    }

    @Test
    void isSeenByBothWithinASecondAndTheReceiptNamesBoth() throws Exception {
        String token = token("access_token");
        for (URI api : apis()) {
            await().atMost(PATIENCE).until(() -> call(api, token).statusCode() == 200);
            assertThat(call(api, token).body()).isEqualTo("Hello alice\n");
        }
        await().atMost(PATIENCE).until(() -> consumers(Long.MAX_VALUE).size() == 2);

        signOut(token);
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(1))
                .until(() -> call(plain.address(), token).statusCode() == 401
                        && call(boot.address(), token).statusCode() == 401);
        assertThat(challenge(call(plain.address(), token))).contains("error=\"invalid_token\"");
        Revocation revocation = signet.part(RevocationFeed.class)
                .after(new Reach.Pool(signet.pool()), 0, PATIENCE)
                .revocations()
                .getLast();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(consumers(revocation.position()))
                        .allSatisfy(consumer -> assertThat(consumer.seenAt()).isNotNull())
                        .extracting(Consumer::name)
                        .containsExactlyInAnyOrder("plain-example", "spring-boot-example"));
    }

    @Test
    void isNotNeededForWhatIsNoAccessTokenOfTheServedClient() throws Exception {
        String good = token("access_token");
        String ofAnother = tokens(signet.other().value()).path("access_token").asString();
        for (URI api : apis()) {
            await().atMost(PATIENCE).until(() -> call(api, good).statusCode() == 200);
            assertThat(call(api, token("id_token")).statusCode()).isEqualTo(401);
            assertThat(call(api, ofAnother).statusCode()).isEqualTo(401);
            assertThat(call(api, "nonsense").statusCode()).isEqualTo(401);
            HttpResponse<String> nothing =
                    HTTP.send(HttpRequest.newBuilder(api.resolve("/hello")).build(), BodyHandlers.ofString());
            assertThat(nothing.statusCode()).isEqualTo(401);
            assertThat(challenge(nothing)).startsWith("Bearer");
        }
    }

    private static List<URI> apis() {
        return List.of(plain.address(), boot.address());
    }

    private static String challenge(HttpResponse<String> answer) {
        return answer.headers().firstValue("WWW-Authenticate").orElse("");
    }

    private static List<Consumer> consumers(long position) {
        return signet.part(RevocationConsumers.class).of(signet.pool(), position, Instant.now());
    }

    private static HttpResponse<String> call(URI api, String token) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(api.resolve("/hello"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String token(String kind) throws Exception {
        return tokens(signet.app().value()).path(kind).asString();
    }

    private static JsonNode tokens(String client) throws Exception {
        JsonMapper json = JsonMapper.shared();
        String body = json.createObjectNode()
                .put("client_id", client)
                .put("username", DemoSignet.USERNAME)
                .put("password", DemoSignet.PASSWORD)
                .toString();
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(signet.address()
                                .resolve("/v1/pools/" + signet.pool().value() + "/sessions"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private static void signOut(String token) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(signet.address().resolve("/v1/me/sessions/current"))
                        .header("Authorization", "Bearer " + token)
                        .DELETE()
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(204);
    }
}
