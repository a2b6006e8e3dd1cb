package dev.signet.resourceserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives what resource servers ask Signet for, as docs/openapi.json has it: keys, news of revocations, and an ear. */
public final class SignetStandIn implements AutoCloseable {

    /** The pool. */
    public static final String POOL = "pol_standin";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Map<String, Object>> entries = new ArrayList<>();
    private final List<Long> acknowledged = new CopyOnWriteArrayList<>();
    private final List<String> consumers = new CopyOnWriteArrayList<>();
    private final AtomicInteger keyFetches = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile TokenMint mint = TokenMint.es256();
    private volatile boolean down;

    private SignetStandIn(HttpServer server) {
        this.server = server;
    }

    /** Serves on a free port of the loopback interface. */
    public static SignetStandIn start() throws IOException {
        SignetStandIn signet =
                new SignetStandIn(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        signet.server.setExecutor(signet.threads);
        signet.on("/" + POOL + "/.well-known/jwks.json", exchange -> {
            signet.keyFetches.incrementAndGet();
            return signet.mint.jwks();
        });
        signet.on("/v1/pools/" + POOL + "/revocations", signet::news);
        signet.on("/v1/pools/" + POOL + "/revocations/acknowledgements", signet::hear);
        signet.server.start();
        return signet;
    }

    private interface Answer {
        String to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                byte[] body = answer.to(exchange).getBytes(UTF_8);
                int status = down ? 500 : body.length == 0 ? 204 : 200;
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The issuer of its tokens. */
    public URI issuer() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + POOL);
    }

    /** What a resource server of its pool needs. */
    public Settings settings() {
        return Settings.of(issuer(), "cli_api", "secret", "api-1");
    }

    /** A good token with these claims changed; null leaves one out. */
    public String token(Map<String, ?> changed) {
        return mint.token(issuer().toString(), changed);
    }

    /** A good token of that session. */
    public String tokenOf(UUID session) {
        return token(Map.of("origin_jti", session.toString()));
    }

    /** Signs with another key from now on, and knows the one before no more. */
    public void changeKey(TokenMint to) {
        mint = to;
    }

    /** Answers 500 to everything, or no longer. */
    public void down(boolean now) {
        down = now;
        wake();
    }

    /** Revokes a session. */
    public void revoke(UUID session) {
        revoke(Map.of("scope", "SESSION", "origin_jti", session.toString()));
    }

    /** Tells of a revocation with these fields, which ends in an hour unless they say otherwise. */
    public synchronized void revoke(Map<String, ?> fields) {
        Map<String, Object> entry = JSONObjectUtils.newJSONObject();
        entry.put("position", (long) entries.size() + 1);
        entry.put("expires_at", Instant.now().plus(Duration.ofHours(1)).toString());
        entry.putAll(fields);
        entries.add(entry);
        notifyAll();
    }

    /** Positions that were acknowledged. */
    public List<Long> acknowledged() {
        return acknowledged;
    }

    /** What those called themselves who acknowledged. */
    public List<String> consumers() {
        return consumers;
    }

    /** How often the keys were fetched. */
    public int keyFetches() {
        return keyFetches.get();
    }

    /** How often news were asked for. */
    public int questions() {
        return questions.get();
    }

    private synchronized void wake() {
        notifyAll();
    }

    private synchronized String news(HttpExchange exchange) throws InterruptedException {
        questions.incrementAndGet();
        String query = exchange.getRequestURI().getQuery();
        int after = Integer.parseInt(query.replaceAll(".*after=(\\d+).*", "$1"));
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.parseLong(query.replaceAll(".*wait=(\\d+).*", "$1")))
                        .toNanos();
        while (entries.size() <= after && !down && System.nanoTime() - end < 0) {
            wait(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        }
        return JSONObjectUtils.toJSONString(Map.of(
                "revocations",
                entries.subList(Math.min(after, entries.size()), entries.size()),
                "position",
                (long) entries.size(),
                "more",
                false,
                "lag_millis",
                0L));
    }

    private String hear(HttpExchange exchange) throws IOException {
        try {
            Map<String, Object> body =
                    JSONObjectUtils.parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            consumers.add(JSONObjectUtils.getString(body, "consumer"));
            acknowledged.add(JSONObjectUtils.getLong(body, "position"));
            return "";
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
