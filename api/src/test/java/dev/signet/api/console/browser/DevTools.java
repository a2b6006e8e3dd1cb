package dev.signet.api.console.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One connection to a browser: commands with their answers, and events. */
final class DevTools implements WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_SECONDS = 30;

    private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, List<BiConsumer<String, JsonNode>>> listeners = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    private DevTools() {}

    static DevTools connect(URI address) {
        DevTools devTools = new DevTools();
        devTools.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, devTools)
                .join();
        return devTools;
    }

    /** Calls a method, in a session where one is named, and gives its result. */
    JsonNode call(@Nullable String session, String method, Map<String, ?> parameters) {
        long id = last.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        send(JSON.writeValueAsString(message));
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException refused) {
            throw new IllegalStateException(method + ": " + refused.getMessage(), refused);
        } catch (TimeoutException silent) {
            throw new IllegalStateException(method + " was not answered", silent);
        }
    }

    /** Has events of a session told, on the connection's own thread. */
    void listen(String session, BiConsumer<String, JsonNode> listener) {
        listeners.computeIfAbsent(session, _ -> new CopyOnWriteArrayList<>()).add(listener);
    }

    private synchronized void send(String message) {
        WebSocket open = socket;
        if (open == null) {
            throw new IllegalStateException("not connected");
        }
        open.sendText(message, true).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
        partial.append(data);
        if (whole) {
            JsonNode message = JSON.readTree(partial.toString());
            partial.setLength(0);
            receive(message);
        }
        from.request(1);
        return null;
    }

    private void receive(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    waiting.remove(message.path("id").asLong());
            if (answer != null && message.has("error")) {
                answer.completeExceptionally(new IllegalStateException(
                        message.path("error").path("message").asString()));
            } else if (answer != null) {
                answer.complete(message.path("result"));
            }
            return;
        }
        listeners
                .getOrDefault(message.path("sessionId").asString(""), List.of())
                .forEach(each -> each.accept(message.path("method").asString(), message.path("params")));
    }
}
