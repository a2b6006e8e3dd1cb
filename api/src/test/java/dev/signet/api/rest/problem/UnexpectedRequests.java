package dev.signet.api.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.rest.FrameUnderTest;
import dev.signet.api.rest.Http;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnexpectedRequests {

    private final Http http = FrameUnderTest.shared().http();

    @Test
    void toUnknownPathsFindNothing() {
        assertThat(http.get("/v1/nothing").problem()).isEqualTo("404 request.unknown_path");
        assertThat(http.get("/").problem()).isEqualTo("404 request.unknown_path");
        assertThat(http.get("/error").problem()).isEqualTo("404 request.unknown_path");
    }

    @Test
    void withAnotherMethodAreToldTheRightOnes() {
        Http.Answer answer = http.send("DELETE", "/v1/probe", BodyPublishers.noBody());
        assertThat(answer.problem()).isEqualTo("405 request.method_not_allowed");
        assertThat(answer.header("Allow").orElseThrow()).contains("GET").contains("POST");
    }

    @Test
    void thatWantAnotherFormatAreRefused() {
        assertThat(http.get("/v1/probe", "Accept", "text/csv").problem()).isEqualTo("406 request.not_acceptable");
    }

    @Test
    void withUnknownQueryParametersAreRefused() {
        assertThat(http.get("/v1/probe?limt=5").problem()).isEqualTo("400 request.unknown_field");
        assertThat(http.get("/v1/probe?limit=5&limit=6").problem()).isEqualTo("400 request.invalid_value");
        assertThat(http.get("/v1/probe?limit=many").problem()).isEqualTo("400 request.invalid_value");
        assertThat(http.get("/v1/probe?limit=5").json().path("limit").asInt()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/probe?limit=%00", "/v1/pro%0abe", "/v1/probe?limit=%C2%85", "/v1/%7f"})
    void withControlCharactersAreRefused(String path) {
        assertThat(http.get(path).problem()).isEqualTo("400 request.control_character");
    }

    @Test
    void thatAValueObjectRefusesAreTheCallersMistake() {
        Http.Answer answer = http.get("/v1/probe/failure/value");
        assertThat(answer.problem()).isEqualTo("400 request.invalid_value");
        assertThat(answer.json().path("detail").asString()).contains("memoryKib");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "foreign"})
    void thatFailInsideTellNothing(String kind) {
        Http.Answer answer = http.get("/v1/probe/failure/" + kind);
        assertThat(answer.problem()).isEqualTo("500 internal.error");
        assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1", "GET / HTTP/1.1\r\nHost: a b", "NONSENSE"})
    void thatAreNotHttpAreRefusedInTheSameWords(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", FrameUnderTest.shared().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("request.malformed");
            assertThat(answer).doesNotContain("Tomcat").doesNotContain("<html");
        }
    }
}
