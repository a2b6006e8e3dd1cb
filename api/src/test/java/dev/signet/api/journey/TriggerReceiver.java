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
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Code of a pool's owner: takes Cognito's event and gives it back with a response. It knows nothing of Signet's own. */
final class TriggerReceiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int SILENCE = 0;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Receiver.Message> calls = new CopyOnWriteArrayList<>();
    private volatile Function<JsonNode, Reply> reply = event -> new Reply(200, event.toString());

    TriggerReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What it says. */
    record Reply(int status, String body) {}

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/trigger";
    }

    /** Answers each event with itself and what {@code change} makes of its response. */
    void answers(Consumer<ObjectNode> change) {
        reply = event -> {
            change.accept((ObjectNode) event.path("response"));
            return new Reply(200, event.toString());
        };
    }

    /** Answers by the whole event. */
    void judges(Function<JsonNode, Reply> how) {
        reply = how;
    }

    /** Says that to whatever comes. */
    void says(int status, String body) {
        reply = _ -> new Reply(status, body);
    }

    /** Takes whatever comes and closes the connection without a word. */
    void saysNothing() {
        reply = _ -> new Reply(SILENCE, "");
    }

    /** Everything that came. */
    List<Receiver.Message> calls() {
        return List.copyOf(calls);
    }

    /** What came from that source. */
    List<JsonNode> events(String source) {
        return calls.stream()
                .map(Receiver.Message::json)
                .filter(event -> event.path("triggerSource").asString().equals(source))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Receiver.Message call = new Receiver.Message(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        calls.add(call);
        Reply said = reply.apply(JSON.readTree(call.body()));
        if (said.status() == SILENCE) {
            exchange.close();
            return;
        }
        byte[] body = said.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
