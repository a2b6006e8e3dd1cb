package dev.signet.ops.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of a running node, for whoever has the access token of an operator. Whoever is refused gets its own sentence. */
public final class Door implements AutoCloseable {

    private static final String USUAL = "http://localhost:8080";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration WHOLE_FILE = Duration.ofHours(12);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI server;
    private final String token;

    private Door(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /**
     * The node that {@code SIGNET_PUBLIC_URL} names, with the token in {@code SIGNET_TOKEN}.
     *
     * @param role whose token it has to be, for whoever has set none
     */
    public static Door of(Map<String, String> environment, String role) {
        String token = environment.getOrDefault("SIGNET_TOKEN", "");
        if (token.isBlank()) {
            throw new DoorShut(
                    "set SIGNET_TOKEN to the access token of " + role
                            + ", and SIGNET_PUBLIC_URL to where Signet answers" + " (default: " + USUAL + ")",
                    null);
        }
        return new Door(URI.create(environment.getOrDefault("SIGNET_PUBLIC_URL", USUAL)), token.strip());
    }

    /** What is at a path. */
    public JsonNode get(String path) {
        return json(send(request(path).GET().build(), BodyHandlers.ofString()));
    }

    /** The same as text. */
    public String text(String path) {
        return send(request(path).GET().build(), BodyHandlers.ofString()).body();
    }

    /** Asks for something; what it gives is missing where the answer has no body. */
    public JsonNode post(String path, Map<String, ?> body) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return json(send(request, BodyHandlers.ofString()));
    }

    /** Takes something away. */
    public void delete(String path) {
        send(request(path).DELETE().build(), BodyHandlers.ofString());
    }

    /**
     * Fetches a file.
     *
     * @param progress told how many bytes have come
     */
    public void download(String path, Path file, LongConsumer progress) {
        HttpRequest request = request(path).timeout(WHOLE_FILE).GET().build();
        HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
        try (InputStream in = response.body();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                bytes += read;
                progress.accept(bytes);
            }
        } catch (IOException e) {
            throw new DoorShut("the file did not come whole: " + e.getMessage(), e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            HttpResponse<T> response = client.send(request, handler);
            if (response.statusCode() / 100 != 2) {
                throw new DoorShut(refusal(response), null);
            }
            return response;
        } catch (IOException e) {
            throw new DoorShut("Signet does not answer at " + server + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DoorShut("interrupted", e);
        }
    }

    private static String refusal(HttpResponse<?> response) throws IOException {
        String body = switch (response.body()) {
            case InputStream in -> {
                try (in) {
                    yield new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            case Object text -> text.toString();
        };
        JsonNode problem = parse(body);
        String said = problem.path("detail").asString("");
        return said.isEmpty()
                ? "Signet answers with status " + response.statusCode()
                : said + " (" + problem.path("id").asString("") + ")";
    }

    private static JsonNode json(HttpResponse<String> response) {
        JsonNode body = parse(response.body());
        if (body.isMissingNode() && !response.body().isBlank()) {
            throw new DoorShut("what answers is not Signet: its answer is no JSON", null);
        }
        return body;
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException _) {
            return JSON.missingNode();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
