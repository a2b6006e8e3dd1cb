package dev.signet.api.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receiver of webhooks on the loopback address. It checks what it gets from the text of Standard Webhooks alone, with
 * nothing of Signet's own.
 */
final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Message> taken = new CopyOnWriteArrayList<>();
    private final List<Message> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile ToIntFunction<Message> answer = _ -> 204;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/hook/s3cret-path", this::handle);
        server.start();
    }

    /** A request. */
    record Message(String id, String timestamp, String signature, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String type() {
            return json().path("type").asString();
        }

        long position() {
            return json().path("data").path("position").asLong(0);
        }

        /** Whether one of the signatures is that of the secret, over exactly this, not older or newer than allowed. */
        boolean isSignedWith(String secret, Instant now) {
            if (Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                            .abs()
                            .compareTo(Duration.ofMinutes(5))
                    > 0) {
                return false;
            }
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] expected = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
                return Arrays.stream(signature.split(" "))
                        .filter(one -> one.startsWith("v1,"))
                        .anyMatch(one -> MessageDigest.isEqual(
                                expected, Base64.getDecoder().decode(one.substring(3))));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook/s3cret-path";
    }

    /** What it answers from now on; whatever is no 2xx was not taken. */
    void answers(ToIntFunction<Message> status) {
        answer = status;
    }

    /** What it took, in the order in which it did. */
    List<Message> taken() {
        return List.copyOf(taken);
    }

    /** Everything that came. */
    List<Message> seen() {
        return List.copyOf(seen);
    }

    /** How many requests it had to answer at the same time. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Message message = new Message(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        seen.add(message);
        mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
        int status = answer.applyAsInt(message);
        now.decrementAndGet();
        if (status / 100 == 2) {
            taken.add(message);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
