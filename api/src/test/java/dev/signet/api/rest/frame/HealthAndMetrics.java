package dev.signet.api.rest.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthAndMetrics {

    private final Http http = SignetUnderTest.shared().http();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/prometheus"
            })
    void areShownToTheMachineItself(String path) {
        assertThat(http.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/prometheus", "/actuator", "/actuator;x=1/health"})
    void areNothingToWhoeverComesThroughAProxy(String path) {
        assertThat(http.get(path, "X-Forwarded-For", "203.0.113.7").status()).isEqualTo(404);
        assertThat(http.get(path, "Forwarded", "for=127.0.0.1").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/loggers"})
    void areAllThatIsShown(String path) {
        assertThat(http.get(path).status()).isEqualTo(404);
    }

    @Test
    void countWhatWasRefused() {
        assertThat(http.get("/v1/me").status()).isEqualTo(401);
        assertThat(http.get("/actuator/prometheus").text())
                .contains("signet_requests_refused_total{id=\"token.missing\"");
    }
}
