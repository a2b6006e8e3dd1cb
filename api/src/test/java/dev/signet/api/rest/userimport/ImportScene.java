package dev.signet.api.rest.userimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.api.Operators;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.rest.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pool into which users are imported over REST. */
final class ImportScene {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> OVER = Set.of("SUCCEEDED", "FAILED", "STOPPED", "EXPIRED");

    private final SignetUnderTest signet;
    private final String pool;
    private final String token;

    ImportScene(SignetUnderTest signet, String pool, String token) {
        this.signet = signet;
        this.pool = pool;
        this.token = token;
    }

    String path(String below) {
        return "/v1/pools/" + pool + below;
    }

    Http.Answer post(String below, String json) {
        return signet.http().post(path(below), json, Operators.bearer(token));
    }

    Http.Answer get(String below) {
        return signet.http().get(path(below), Operators.bearer(token));
    }

    JsonNode prepare(String format) {
        Http.Answer created = post("/imports", "{\"name\":\"From elsewhere\",\"format\":\"" + format + "\"}");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json();
    }

    Http.Answer upload(JsonNode made, byte[] file) {
        String url = made.path("upload_url").asString();
        return signet.http().send("PUT", url.substring(url.indexOf("/v1/")), BodyPublishers.ofByteArray(file));
    }

    /** The import once it is over. */
    JsonNode run(String format, byte[] file) {
        JsonNode made = prepare(format);
        Http.Answer sent = upload(made, file);
        assertThat(sent.status()).as(sent.text()).isEqualTo(204);
        String id = made.path("import_id").asString();
        Http.Answer started = post("/imports/" + id + "/start", "{}");
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        return over(id);
    }

    JsonNode run(String format, String... lines) {
        return run(format, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    JsonNode over(String id) {
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        OVER.contains(get("/imports/" + id).json().path("state").asString()));
        return get("/imports/" + id).json();
    }

    /** What the report says of each line: its number, outcome and field. */
    List<String> report(JsonNode made) {
        return Arrays.stream(get("/imports/" + made.path("import_id").asString() + "/report")
                        .text()
                        .split("\n"))
                .filter(line -> !line.isBlank())
                .map(MAPPER::readTree)
                .map(line ->
                        line.path("line").asInt() + " " + line.path("outcome").asString() + " "
                                + line.path("field").asString(""))
                .toList();
    }
}
