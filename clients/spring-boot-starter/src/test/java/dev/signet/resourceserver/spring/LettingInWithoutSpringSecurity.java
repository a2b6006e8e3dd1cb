package dev.signet.resourceserver.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.resourceserver.ResourceServer;
import dev.signet.resourceserver.SignetStandIn;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ContextConsumer;

class LettingInWithoutSpringSecurity {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private SignetStandIn signet;

    @BeforeEach
    void start() throws IOException {
        signet = SignetStandIn.start();
    }

    @AfterEach
    void stop() {
        signet.close();
    }

    @Test
    void givesTheControllerTheTokenByWhichSomebodyWasLetIn() {
        run(application -> assertThat(calls(application)
                        .get("/orders", signet.token(Map.of()))
                        .body())
                .isEqualTo("orders of alice"));
    }

    @Test
    void letsNobodyInWithoutAGoodToken() {
        run(application -> {
            HttpResponse<String> bare = calls(application).get("/orders", null);
            assertThat(bare.statusCode()).isEqualTo(401);
            assertThat(bare.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            HttpResponse<String> bad = calls(application).get("/orders", signet.token(Map.of("token_use", "id")));
            assertThat(bad.statusCode()).isEqualTo(401);
            assertThat(bad.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
            assertThat(calls(application).get("/nowhere", null).statusCode()).isEqualTo(401);
        });
    }

    @Test
    void letsEverybodyInWhereThePathIsOpenAndNowhereThatOnlyLooksLikeIt() {
        run(application -> {
            assertThat(calls(application).get("/open", null).body()).isEqualTo("open");
            for (String disguised : List.of(
                    "/open/../orders", "/actuator/health/../../orders", "/actuator/health/%2e%2e/%2e%2e/orders")) {
                assertThat(calls(application).get(disguised, null).statusCode())
                        .as(disguised)
                        .isEqualTo(401);
            }
            assertThat(calls(application).get("/orders;/open", null).statusCode())
                    .isEqualTo(401);
        });
    }

    @Test
    void letsNobodyInWhereADecoderIsThereAndNobodyWhoAsksIt() {
        ApplicationUnderTest.withADecoderAlone(signet)
                .run(application -> assertThat(
                                calls(application).get("/orders", null).statusCode())
                        .isEqualTo(401));
    }

    @Test
    void asksForTheScopesOfAMethod() {
        run(application -> {
            String reader = signet.token(Map.of("scope", "orders/read"));
            assertThat(calls(application).get("/orders", reader).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = calls(application).post("/orders", reader);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("insufficient_scope");
            assertThat(calls(application)
                            .post("/orders", signet.token(Map.of()))
                            .statusCode())
                    .isEqualTo(200);
        });
    }

    @Test
    void refusesARevokedSessionAndCountsIt() {
        run(application -> {
            UUID session = UUID.randomUUID();
            String token = signet.tokenOf(session);
            assertThat(calls(application).get("/orders", token).statusCode()).isEqualTo(200);
            signet.revoke(session);
            await().atMost(PATIENCE)
                    .until(() -> calls(application).get("/orders", token).statusCode() == 401);
            assertThat(application
                            .getBean(MeterRegistry.class)
                            .get("signet.resource.server.refusals")
                            .tag("reason", "REVOKED")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void saysThatItIsOutOfServiceWhileItCannotKnowWhatIsRevoked() {
        run(application -> {
            assertThat(calls(application).get("/actuator/health/signet", null).statusCode())
                    .isEqualTo(200);
            calls(application).get("/orders", signet.token(Map.of()));
            signet.down(true);
            await().atMost(PATIENCE)
                    .until(() -> calls(application)
                                    .get("/orders", signet.token(Map.of()))
                                    .statusCode()
                            == 503);
            HttpResponse<String> health = calls(application).get("/actuator/health/signet", null);
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"stale\":true");
        });
    }

    @Test
    void callsItselfByTheNameOfTheApplicationInReceipts() {
        run(application -> await().atMost(PATIENCE)
                .until(() -> signet.consumers().stream().anyMatch(name -> name.startsWith("orders-api:"))));
    }

    @Test
    void doesNotStartWithoutAWordAboutSignet() {
        ApplicationUnderTest.withoutSpringSecurity(signet)
                .withPropertyValues("signet.resource-server.client-secret=")
                .withPropertyValues("signet.resource-server.issuer=")
                .run(application -> assertThat(application)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("signet.resource-server."));
    }

    @Test
    void checksNothingWhereItIsSwitchedOff() {
        ApplicationUnderTest.withoutSpringSecurity(signet)
                .withPropertyValues("signet.resource-server.enabled=false")
                .run(application -> assertThat(application)
                        .doesNotHaveBean(ResourceServer.class)
                        .doesNotHaveBean(BearerFilter.class));
    }

    private void run(ContextConsumer<AssertableWebApplicationContext> test) {
        ApplicationUnderTest.withoutSpringSecurity(signet).run(application -> {
            assertThat(application.getBean(ResourceServer.class).awaitReady(PATIENCE))
                    .isTrue();
            test.accept(application);
        });
    }

    private static Calls calls(AssertableWebApplicationContext application) {
        return new Calls(application.getSourceApplicationContext());
    }
}
