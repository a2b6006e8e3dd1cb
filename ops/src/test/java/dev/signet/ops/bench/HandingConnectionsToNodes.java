package dev.signet.ops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandingConnectionsToNodes {

    private final List<HttpServer> nodes = new ArrayList<>();
    private Balancer balancer;

    @BeforeEach
    void start() throws IOException {
        balancer = Balancer.start();
        for (String name : List.of("one", "other")) {
            HttpServer node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            node.createContext("/", exchange -> {
                try (exchange) {
                    exchange.sendResponseHeaders(200, name.length());
                    exchange.getResponseBody().write(name.getBytes(UTF_8));
                }
            });
            node.start();
            nodes.add(node);
            balancer.add(node.getAddress().getPort());
        }
    }

    @AfterEach
    void stop() {
        balancer.close();
        nodes.forEach(node -> node.stop(0));
    }

    @Test
    void takesThemInTurn() throws IOException {
        assertThat(List.of(ask(), ask(), ask())).containsExactly("one", "other", "one");
    }

    @Test
    void takesAnotherWhereOneIsGone() throws IOException {
        nodes.getFirst().stop(0);
        assertThat(List.of(ask(), ask(), ask())).containsOnly("other");
    }

    private String ask() throws IOException {
        try (Connection connection = new Connection(balancer.port())) {
            return connection.send(Requests.get("/")).text();
        }
    }
}
