package dev.signet.api.rest.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.rest.FrameUnderTest;
import dev.signet.api.rest.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryAnswer {

    private final Http http = FrameUnderTest.shared().http();

    @ParameterizedTest
    @ValueSource(strings = {"/v1/probe", "/v1/nothing", "/v1/probe/failure/state", "/v1/probe/me", "/elsewhere"})
    void carriesTheSecurityHeaders(String path) {
        Http.Answer answer = http.get(path);
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void promisesTlsOnlyWhereThePublicAddressHasIt() {
        assertThat(http.get("/v1/probe").header("Strict-Transport-Security")).isEmpty();
        FrameUnderTest secure = FrameUnderTest.started("signet.public-url=https://id.example");
        try {
            assertThat(secure.http().get("/v1/probe").header("Strict-Transport-Security"))
                    .isPresent();
        } finally {
            secure.stop();
        }
    }

    @Test
    void namesTheRequestAsTheCallerDidWhereThatIsHarmless() {
        assertThat(http.get("/v1/probe", "X-Request-Id", "trace-12345678").header("X-Request-Id"))
                .hasValue("trace-12345678");
        assertThat(http.get("/v1/nothing", "X-Request-Id", "trace-12345678").header("X-Request-Id"))
                .hasValue("trace-12345678");
        assertThat(http.get("/v1/probe", "X-Request-Id", "<script>alert(1)</script>")
                        .header("X-Request-Id")
                        .orElseThrow())
                .matches("[0-9a-f-]{36}");
    }
}
