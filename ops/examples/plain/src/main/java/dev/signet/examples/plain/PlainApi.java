package dev.signet.examples.plain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.signet.resourceserver.AccessToken;
import dev.signet.resourceserver.ResourceServer;
import dev.signet.resourceserver.Settings;
import dev.signet.resourceserver.TokenRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Greets whoever has a good access token, at {@code /hello}. */
public final class PlainApi implements AutoCloseable {

    private static final String SCOPE = "aws.cognito.signin.user.admin";
    private static final int USUAL_PORT = 8091;

    private final ResourceServer signet;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private PlainApi(ResourceServer signet, HttpServer http) {
        this.signet = signet;
        this.http = http;
    }

    /** Serves until the process is stopped; what it needs is in the environment, as {@code ./signet example} sets it. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        PlainApi api = start(settings(environment), USUAL_PORT);
        Runtime.getRuntime().addShutdownHook(new Thread(api::close));
        System.out.println("Call it:  curl -i -H \"Authorization: Bearer $TOKEN\" " + api.address() + "/hello");
    }

    private static Settings settings(Map<String, String> environment) {
        return Settings.of(
                        URI.create(require(environment, "SIGNET_ISSUER")),
                        require(environment, "SIGNET_CLIENT_ID"),
                        require(environment, "SIGNET_CLIENT_SECRET"),
                        "plain-example")
                .withServer(URI.create(require(environment, "SIGNET_SERVER")))
                .withServedClients(Set.of(require(environment, "SIGNET_SERVED_CLIENT")));
    }

    private static String require(Map<String, String> environment, String name) {
        return Objects.requireNonNull(environment.get(name), () -> name + " is not set");
    }

    /** Serves on the loopback interface; 0 takes any free port. */
    public static PlainApi start(Settings settings, int port) throws IOException {
        ResourceServer signet = ResourceServer.start(settings);
        PlainApi api = new PlainApi(
                signet, HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        api.http.setExecutor(api.threads);
        api.http.createContext("/hello", api::hello);
        api.http.start();
        return api;
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://localhost:" + http.getAddress().getPort());
    }

    private void hello(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            Optional<String> bearer =
                    ResourceServer.bearer(exchange.getRequestHeaders().getFirst("Authorization"));
            if (bearer.isEmpty()) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            AccessToken token = signet.check(bearer.get(), SCOPE);
            byte[] answer = ("Hello " + token.username() + "\n").getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (TokenRefused refused) {
            exchange.getResponseHeaders()
                    .set("WWW-Authenticate", refused.reason().challenge());
            exchange.sendResponseHeaders(refused.reason().status(), -1);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        signet.close();
    }
}
