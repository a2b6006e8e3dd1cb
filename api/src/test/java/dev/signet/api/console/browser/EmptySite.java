package dev.signet.api.console.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A web site of this machine with one page, on which nothing stands. */
public final class EmptySite implements AutoCloseable {

    private final HttpServer server;

    private EmptySite(HttpServer server) {
        this.server = server;
    }

    /** Opens it on a free port. */
    public static EmptySite open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] page = "<!doctype html><title>Empty</title>".getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
            return new EmptySite(server);
        } catch (IOException unopenable) {
            throw new UncheckedIOException(unopenable);
        }
    }

    /** Its origin. */
    public String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
