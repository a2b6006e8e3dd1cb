package dev.signet.api.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.signet.api.Office;
import dev.signet.api.Office.House;
import dev.signet.api.People;
import dev.signet.api.SignetUnderTest;
import dev.signet.api.cognito.NodeClients.Said;
import dev.signet.api.console.browser.Chromium;
import dev.signet.api.console.browser.Page;
import dev.signet.domain.mfa.FirstFactor;
import dev.signet.domain.mfa.MfaMode;
import dev.signet.domain.mfa.MfaSettings;
import dev.signet.domain.mfa.PasskeySettings;
import dev.signet.domain.mfa.UserVerification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page of an application on another origin than Signet, in a Chromium, which asks Signet what it allows. */
class ApplicationsInABrowser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SignetUnderTest signet = SignetUnderTest.shared();
    private final Office office = new Office(signet);
    private final House house = office.house(new MfaSettings(
            MfaMode.OFF,
            Set.of(),
            Set.of(FirstFactor.PASSWORD, FirstFactor.WEB_AUTHN),
            new PasskeySettings("localhost", UserVerification.PREFERRED, Set.of())));
    private final HttpServer site = site();
    private final Page window =
            Chromium.shared().window("http://localhost:" + site.getAddress().getPort());

    ApplicationsInABrowser() throws IOException {}

    @BeforeEach
    void open() {
        Said bundled = new NodeClients(signet).run("bundle.mjs", Map.of());
        assertThat(bundled.status()).as(bundled.text()).isZero();
        window.goTo("/");
    }

    @AfterEach
    void leave() {
        window.close();
        site.stop(0);
    }

    @Test
    void makeAndUsePasskeysByAmplify() {
        window.authenticator(true);

        assertThat(tell("passkeys")).hasSize(10);
    }

    @Test
    void callTheAwsSdkForJavaScript() {
        assertThat(tell("sdk")).hasSize(6);
    }

    private JsonNode tell(String story) {
        String name = People.newName();
        office.user(house, name);
        Map<String, String> where = Map.of(
                "endpoint", signet.http().base(),
                "pool", house.pool().value(),
                "client", house.client().value(),
                "username", name,
                "password", People.PASSWORD);
        return window.evaluate("window." + story + "(" + JSON.writeValueAsString(where) + ")");
    }

    private static HttpServer site() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> give(
                        exchange,
                        "text/html",
                        "<!doctype html><title>Application</title><script src=page.js></script>".getBytes(UTF_8)));
        server.createContext(
                "/page.js",
                exchange -> give(exchange, "text/javascript", Files.readAllBytes(NodeClients.HOME.resolve("page.js"))));
        server.start();
        return server;
    }

    private static void give(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
