package dev.signet.ops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PuttingLoadOnAServer {

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/well") ? 200 : 500, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    @Test
    void countsEveryRequestOfAClosedLoop() throws IOException, InterruptedException {
        try (Load load = new Load(server.getAddress().getPort(), List.of(get("/well"), get("/well")), new Pace(0))) {
            Load.Outcome outcome = load.run(Duration.ofSeconds(2));
            assertThat(outcome.failure()).isNull();
            assertThat(outcome.times().getTotalCount()).isPositive().isEqualTo(requests.get());
        }
    }

    @Test
    void sendsAsManyAsAFixedRateAsksFor() throws IOException, InterruptedException {
        try (Load load = new Load(server.getAddress().getPort(), List.of(get("/well"), get("/well")), new Pace(100))) {
            assertThat(load.run(HALF_A_SECOND).times().getTotalCount()).isEqualTo(50);
        }
    }

    @Test
    void endsAtTheFirstRequestThatFails() throws IOException, InterruptedException {
        try (Load load = new Load(server.getAddress().getPort(), List.of(get("/ill")), new Pace(0))) {
            assertThat(load.run(Duration.ofMinutes(1)).failure()).contains("500");
            assertThat(requests.get()).isEqualTo(1);
        }
    }

    private static Work get(String path) {
        return new Work() {
            @Override
            public byte[] request() {
                return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(UTF_8);
            }

            @Override
            public void answered(Answer answer) throws UnexpectedAnswer {
                answer.expect(200);
            }
        };
    }
}
