package dev.signet.api.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Somebody on the loopback address who is told things by POST. */
final class Inbox implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Letter> taken = new CopyOnWriteArrayList<>();
    private final List<Letter> seen = new CopyOnWriteArrayList<>();
    private volatile Function<Letter, Reply> answer = _ -> new Reply(202, "");

    Inbox() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A request. */
    record Letter(
            @Nullable String type,
            @Nullable String accept,
            @Nullable String authorization,
            String body) {}

    /** What it is answered with. */
    record Reply(int status, String json) {}

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/in/s3cret-path";
    }

    /** What it answers from now on; whatever is no 2xx was not taken. */
    void answers(Function<Letter, Reply> reply) {
        answer = reply;
    }

    void answers(int status) {
        answers(_ -> new Reply(status, ""));
    }

    /** What it took, in the order in which it did. */
    List<Letter> taken() {
        return List.copyOf(taken);
    }

    /** Everything that came. */
    List<Letter> seen() {
        return List.copyOf(seen);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Letter letter = new Letter(
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("Accept"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        seen.add(letter);
        Reply reply = answer.apply(letter);
        if (reply.status() / 100 == 2) {
            taken.add(letter);
        }
        byte[] body = reply.json().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
