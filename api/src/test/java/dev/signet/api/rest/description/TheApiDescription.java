package dev.signet.api.rest.description;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class TheApiDescription {

    private static final Path PAGE = Path.of("../docs/openapi.json");
    private static final String WRITE = "mvn -pl api -am test -Dtest=TheApiDescription "
            + "-Dsurefire.failIfNoSpecifiedTests=false -Dcatalogue.write=true";

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Test
    void isWhatTheRoutesSay() throws IOException {
        String now;
        try (SignetUnderTest signet = SignetUnderTest.started(
                "spring.profiles.active=" + Describing.PROFILE,
                "springdoc.paths-to-match=/v1/**,/*/.well-known/**",
                "springdoc.default-produces-media-type=application/json")) {
            Http.Answer described = signet.http().get("/v3/api-docs");
            assertThat(described.status()).isEqualTo(200);
            now = SORTED.writeValueAsString(SORTED.readValue(described.text(), Object.class)) + "\n";
        }
        if (Boolean.getBoolean("catalogue.write")) {
            Files.writeString(PAGE, now);
        }
        assertThat(PAGE)
                .as("docs/openapi.json is out of date. Write it with: " + WRITE)
                .hasContent(now);
    }

    @Test
    void isServed() {
        Http.Answer served = SignetUnderTest.shared().http().get("/v1/openapi.json");
        assertThat(served.json().path("openapi").asString()).startsWith("3.1");
        assertThat(served.json().path("paths").has("/v1/pools/{pool}/sessions")).isTrue();
    }
}
