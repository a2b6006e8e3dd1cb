package dev.signet.api.cognito;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway for text messages that keeps what arrives, for as long as the JVM lasts. */
final class TextMessages {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6}|\\d{8})(?!\\d)");

    private final HttpServer server;
    private final Map<String, Queue<String>> byNumber = new ConcurrentHashMap<>();

    TextMessages() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/messages";
    }

    /** The code in the next message to the number that has not been read yet; waits for it. */
    String codeFor(String number) {
        Queue<String> messages = messages(number);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !messages.isEmpty());
        String text = Objects.requireNonNull(messages.poll());
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            throw new AssertionError("the message to " + number + " has no code: " + text);
        }
        return code.group(1);
    }

    private Queue<String> messages(String number) {
        return byNumber.computeIfAbsent(number, _ -> new ConcurrentLinkedQueue<>());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode message = JSON.readTree(exchange.getRequestBody());
            messages(message.path("to").asString()).add(message.path("text").asString());
            exchange.sendResponseHeaders(204, -1);
        }
    }
}
