package dev.signet.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events as they come; close it. */
public final class EventStream implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<Optional<Event>> events = new LinkedBlockingQueue<>();
    private final HttpResponse<InputStream> answer;

    private EventStream(HttpResponse<InputStream> answer) {
        this.answer = answer;
    }

    /** One event. */
    public record Event(String id, String name, JsonNode data) {}

    /** Opens the stream at a path, which must be one. {@code headers} alternate names and values. */
    public static EventStream open(Http server, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.base() + path)).header("Accept", "text/event-stream");
        request.headers(headers);
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            EventStream stream = new EventStream(answer);
            Thread.ofVirtual().start(stream::read);
            return stream;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The next event; nothing where the server has ended the stream. */
    public Optional<Event> next() throws InterruptedException {
        Optional<Event> next = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next)
                .as("an event, or the end, within %s seconds", PATIENCE_SECONDS)
                .isNotNull();
        return next;
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String name = "";
            @Nullable String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && data != null) {
                    events.add(Optional.of(new Event(id, name, JSON.readTree(data))));
                    data = null;
                }
            }
        } catch (IOException ended) {
            events.add(Optional.empty()); // as after the last byte
            return;
        }
        events.add(Optional.empty());
    }
}
