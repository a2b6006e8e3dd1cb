package dev.signet.ops.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the server, each shown with its answer. */
final class Exchange {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** An answer: its status and its JSON, which is missing where there is no body. */
    record Answer(int status, JsonNode body) {

        String text(String field) throws StepFailed {
            JsonNode value = body.path(field);
            if (!value.isString()) {
                throw new StepFailed("the answer has no " + field, null);
            }
            return value.stringValue();
        }

        /** Whoever is refused gets the server's own sentence. */
        Answer orRefused(int wanted) throws StepFailed {
            String said = body.path("detail").asString("");
            if (status != wanted && !said.isEmpty()) {
                throw new StepFailed(said, null);
            }
            return expect(wanted);
        }

        Answer expect(int wanted) throws StepFailed {
            if (status != wanted) {
                throw new StepFailed("the answer is " + status + " and has to be " + wanted, null);
            }
            return this;
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI server;
    private final PrintWriter out;
    private String lastWrite = "";
    private String waitFor = "";

    Exchange(URI server, PrintWriter out) {
        this.server = server;
        this.out = out;
    }

    Answer post(String path, Map<String, ?> body, String bearer) throws StepFailed {
        return send("POST", path, JSON.writeValueAsString(body), bearer);
    }

    Answer get(String path, String bearer) throws StepFailed {
        return send("GET", path, "", bearer);
    }

    /** Asks for an answer that has seen the last thing that this walk wrote. */
    Answer getAfterLastWrite(String path, String bearer) throws StepFailed {
        waitFor = lastWrite;
        try {
            return get(path, bearer);
        } finally {
            waitFor = "";
        }
    }

    Answer delete(String path, String bearer) throws StepFailed {
        return send("DELETE", path, "", bearer);
    }

    private Answer send(String method, String path, String body, String bearer) throws StepFailed {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept", "application/json, application/problem+json");
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (!waitFor.isEmpty()) {
            request.header("Signet-Wait-For", waitFor);
        }
        out.println("  > " + method + " " + path);
        show("  > ", body);
        HttpResponse<String> response = send(request.build());
        response.headers().firstValue("Signet-Written").ifPresent(written -> lastWrite = written);
        out.println("  < " + response.statusCode());
        show("  < ", response.body());
        out.flush();
        return new Answer(response.statusCode(), parse(response.body()));
    }

    private HttpResponse<String> send(HttpRequest request) throws StepFailed {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StepFailed("the server does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted", e);
        }
    }

    private static JsonNode parse(String body) throws StepFailed {
        try {
            return body.isBlank() ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            throw new StepFailed("the answer is not JSON", e);
        }
    }

    private void show(String margin, String json) {
        if (!json.isBlank()) {
            Shortened.lines(json).forEach(line -> out.println(margin + line));
        }
    }
}
