package dev.signet.api.rest.cors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.rest.FrameUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sharing {

    private static final String PATH = "/v1/pools/pol_00000000000000000000000000000001/probe";

    private final Http http = FrameUnderTest.shared().http();

    @Test
    void isPromisedToAnOriginThatAClientAllows() {
        Http.Answer answer = preflight(FrameUnderTest.ALLOWED_ORIGIN);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).hasValue(FrameUnderTest.ALLOWED_ORIGIN);
        assertThat(answer.header("Access-Control-Allow-Headers").orElseThrow()).contains("Authorization");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.header("Vary").orElseThrow()).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://app.example.evil.example", "x y"})
    void isNotPromisedToAnyOther(String origin) {
        Http.Answer answer = preflight(origin);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Vary").orElseThrow()).contains("Origin");
    }

    @Test
    void ofAnAnswerIsForAllowedOriginsOnly() {
        Http.Answer allowed = http.post(PATH, "{\"username\":\"a\"}", "Origin", FrameUnderTest.ALLOWED_ORIGIN);
        assertThat(allowed.header("Access-Control-Allow-Origin")).hasValue(FrameUnderTest.ALLOWED_ORIGIN);
        assertThat(allowed.header("Access-Control-Expose-Headers").orElseThrow())
                .contains("Retry-After");
        Http.Answer other = http.post(PATH, "{\"username\":\"a\"}", "Origin", "https://evil.example");
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void variesByOriginEvenWhereNoneIsNamed() {
        assertThat(http.get("/v1/probe").header("Vary").orElseThrow()).contains("Origin");
    }

    private Http.Answer preflight(String origin) {
        return http.send(
                "OPTIONS", PATH, BodyPublishers.noBody(), "Origin", origin, "Access-Control-Request-Method", "POST");
    }
}
