package dev.signet.resourceserver.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.resourceserver.ResourceServer;
import dev.signet.resourceserver.SignetStandIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

class LettingInWithSpringSecurity {

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

    /** Rules as an application writes them. */
    @Configuration(proxyBeanMethods = false)
    static class Rules {

        @Bean
        SecurityFilterChain rules(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.requestMatchers("/open")
                            .permitAll()
                            .requestMatchers(HttpMethod.POST, "/orders")
                            .hasAuthority("SCOPE_orders/write")
                            .anyRequest()
                            .authenticated())
                    .csrf(csrf -> csrf.disable())
                    .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                    .build();
        }
    }

    @Test
    void needsNothingButTheProperties() {
        run(application(), application -> {
            assertThat(calls(application).get("/orders", null).statusCode()).isEqualTo(401);
            assertThat(calls(application).get("/orders", signet.token(Map.of())).body())
                    .isEqualTo("orders of alice");
        });
    }

    @Test
    void followsTheRulesOfTheApplicationAndItsOwnAnnotations() {
        run(application().withUserConfiguration(Rules.class), application -> {
            String reader = signet.token(Map.of("scope", "orders/read"));
            String writer = signet.token(Map.of("scope", "orders/write"));
            assertThat(calls(application).get("/open", null).body()).isEqualTo("open");
            assertThat(calls(application).get("/orders", reader).body()).isEqualTo("orders of alice");
            assertThat(calls(application).post("/orders", reader).statusCode()).isEqualTo(403);
            assertThat(calls(application).post("/orders", writer).statusCode()).isEqualTo(403);
            assertThat(calls(application)
                            .post("/orders", signet.token(Map.of()))
                            .body())
                    .isEqualTo("written");
        });
    }

    @Test
    void refusesARevokedSession() {
        run(application(), application -> {
            UUID session = UUID.randomUUID();
            String token = signet.tokenOf(session);
            assertThat(calls(application).get("/orders", token).statusCode()).isEqualTo(200);
            signet.revoke(session);
            await().atMost(PATIENCE)
                    .until(() -> calls(application).get("/orders", token).statusCode() == 401);
            HttpResponse<String> refused = calls(application).get("/orders", token);
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("invalid_token")
                    .contains("revoked");
        });
    }

    @Test
    void answersThatItCannotTellWhileItCannotKnowWhatIsRevoked() {
        run(application(), application -> {
            calls(application).get("/orders", signet.token(Map.of()));
            signet.down(true);
            await().atMost(PATIENCE)
                    .until(() -> calls(application)
                                    .get("/orders", signet.token(Map.of()))
                                    .statusCode()
                            == 503);
            assertThat(calls(application)
                            .get("/orders", signet.token(Map.of()))
                            .headers()
                            .firstValue("Retry-After"))
                    .isPresent();
        });
    }

    private WebApplicationContextRunner application() {
        return ApplicationUnderTest.withSpringSecurity(signet);
    }

    private void run(WebApplicationContextRunner with, ContextConsumer<AssertableWebApplicationContext> test) {
        with.run(application -> {
            assertThat(application.getBean(ResourceServer.class).awaitReady(PATIENCE))
                    .isTrue();
            test.accept(application);
        });
    }

    private static Calls calls(AssertableWebApplicationContext application) {
        return new Calls(application.getSourceApplicationContext());
    }
}
