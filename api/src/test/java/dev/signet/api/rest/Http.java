package dev.signet.api.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client for one server. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;

    /** A client for the server at {@code base}. */
    public Http(String base) {
        this.base = base;
    }

    /** The address before every path. */
    public String base() {
        return base;
    }

    /** Asks for a path. {@code headers} alternate names and values. */
    public Answer get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** Posts JSON. */
    public Answer post(String path, String json, String... headers) {
        return json("POST", path, json, headers);
    }

    /** Sends JSON with any method. */
    public Answer json(String method, String path, String json, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send(method, path, HttpRequest.BodyPublishers.ofString(json), all);
    }

    /** Sends anything. What succeeds must do so as the API description says. */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            Answer answer = new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
            DescribedAnswers.require(method, path, answer.status());
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> raw) {

        /** The status. */
        public int status() {
            return raw.statusCode();
        }

        /** The body as text. */
        public String text() {
            return raw.body();
        }

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        /** The stable id of the problem it tells. */
        public String problem() {
            return status() + " " + json().path("id").asString();
        }

        /** One header. */
        public Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }
    }
}
