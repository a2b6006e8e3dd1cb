package dev.signet.application.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingOut {

    private static final OutgoingSettings STRICT = settings(false, false, Duration.ofSeconds(10));
    private static final OutgoingSettings NO_TLS = settings(true, false, Duration.ofSeconds(10));
    private static final OutgoingSettings OPEN = settings(true, true, Duration.ofSeconds(10));

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    CallingOut() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://siem.example/in | must begin with https://",
                "ftp://siem.example/in | must begin with https://",
                "siem.example/in | must begin with https://",
                "file:///etc/passwd | must begin with https://",
                "https://user:secret@siem.example/ | must not hold a user name",
                "https://siem.example/#part | must not end in a fragment",
                "https:///in | must name a host",
                "https:siem.example | must name a host",
                "https://bücher.example/ | must name a host",
                "https://siem.example:0/ | must name a port",
                "https://siem.example:70000/ | must name a port",
                "https://siem.example/a b | must be a URL",
                "https://localhost/ | must lead out",
                "https://LOCALHOST:8443/ | must lead out",
                "https://127.0.0.1/ | must lead out",
                "https://2130706433/ | must lead out",
                "https://127.1/ | must name a host",
                "https://10.1.2.3/ | must lead out",
                "https://172.31.255.255/ | must lead out",
                "https://192.168.0.1/ | must lead out",
                "https://100.64.0.1/ | must lead out",
                "https://169.254.169.254/latest/meta-data | must lead out",
                "https://0.0.0.0/ | must lead out",
                "https://224.0.0.1/ | must lead out",
                "https://255.255.255.255/ | must lead out",
                "https://[::1]/ | must lead out",
                "https://[::]/ | must lead out",
                "https://[::ffff:127.0.0.1]/ | must lead out",
                "https://[fe80::1]/ | must lead out",
                "https://[fd00::1]/ | must lead out",
                "https://[64:ff9b::7f00:1]/ | must lead out",
                "https://[2002:7f00:1::]/ | must lead out",
                "https://[ff02::1]/ | must lead out"
            })
    void isRefusedForAUrlWithWordsThatSayWhy(String url, String why) {
        assertThatThrownBy(() -> OutgoingUrl.parse(url, STRICT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("url " + why);
    }

    @Test
    void isRefusedForAUrlWithoutEnd() {
        assertThatThrownBy(() -> OutgoingUrl.parse("https://siem.example/" + "a".repeat(2048), STRICT))
                .hasMessageStartingWith("url may have at most");
    }

    @Test
    void tellsNothingButTheOrigin() {
        OutgoingUrl url = OutgoingUrl.parse("https://Hooks.example:8443/T0/secret?key=1", STRICT);
        assertThat(url.toString()).isEqualTo(url.origin()).isEqualTo("https://hooks.example:8443");
        assertThat(OutgoingUrl.parse("https://[2606:4700::1111]/", STRICT).origin())
                .isEqualTo("https://[2606:4700::1111]");
    }

    /** Written so that only the resolver finds out, or found out only by asking the name. */
    @ParameterizedTest
    @ValueSource(strings = {"0x7f000001", "rebinding.example"})
    void isNotConnectedToWhatLeadsInside(String host) throws Exception {
        server.createContext("/", exchange -> requests.add("came"));
        DnsResolver names = new Names(InetAddress.getLoopbackAddress());
        try (Outgoing outgoing = new Outgoing(NO_TLS, new GuardedNames(names, false))) {
            assertThatThrownBy(() -> post(outgoing, NO_TLS, "http://" + host + ":" + port() + "/"))
                    .isInstanceOfSatisfying(
                            CallFailed.class,
                            failed -> assertThat(failed.reason())
                                    .isEqualTo("the host does not lead out to the Internet"));
        }
        assertThat(requests).isEmpty();
    }

    @Test
    void isNotConnectedWhereOneOfManyAddressesIsInside() throws Exception {
        DnsResolver names = new Names(InetAddress.ofLiteral("93.184.216.34"), InetAddress.getLoopbackAddress());
        try (Outgoing outgoing = new Outgoing(NO_TLS, new GuardedNames(names, false))) {
            assertThatThrownBy(() -> post(outgoing, NO_TLS, "http://two.example:" + port() + "/"))
                    .isInstanceOf(CallFailed.class);
        }
    }

    /** What is connected to is the address that was judged, whatever the name leads to a moment later. */
    @Test
    void asksTheNameOnceForEachConnection() throws Exception {
        answer(200, "");
        Names names = new Names(InetAddress.getLoopbackAddress());
        try (Outgoing outgoing = new Outgoing(OPEN, new GuardedNames(names, true))) {
            assertThat(post(outgoing, OPEN, "http://once.example:" + port() + "/")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(names.asked).containsExactly("once.example");
    }

    @Test
    void followsNoRedirect() throws Exception {
        server.createContext("/elsewhere", exchange -> requests.add("followed"));
        answer(302, "");
        try (Outgoing outgoing = new Outgoing(OPEN)) {
            Outgoing.Answer answer = post(outgoing, OPEN, url());
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.accepted()).isFalse();
        }
        assertThat(requests).containsExactly("{}");
    }

    @Test
    void readsNoAnswerWithoutEnd() throws Exception {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                byte[] block = new byte[8192];
                while (end.getCount() > 0) {
                    body.write(block);
                }
            } catch (IOException closed) {
                requests.add("closed");
            }
        });
        try (Outgoing outgoing = new Outgoing(OPEN)) {
            assertThat(post(outgoing, OPEN, url()).status()).isEqualTo(200);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> requests.contains("closed"));
    }

    @Test
    void doesNotWaitForAnAnswerThatDrips() throws Exception {
        OutgoingSettings hurried = settings(true, true, Duration.ofMillis(500));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (!end.await(100, TimeUnit.MILLISECONDS)) {
                    body.write('x');
                    body.flush();
                }
            } catch (InterruptedException | IOException closed) {
                requests.add("closed");
            }
        });
        try (Outgoing outgoing = new Outgoing(hurried)) {
            assertThatThrownBy(() -> post(outgoing, hurried, url()))
                    .isInstanceOfSatisfying(
                            CallFailed.class,
                            failed -> assertThat(failed.reason()).isEqualTo("no answer in time"));
        }
    }

    @Test
    void hearsForHowLongItIsToWait() throws Exception {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });
        try (Outgoing outgoing = new Outgoing(OPEN)) {
            Outgoing.Answer answer = post(outgoing, OPEN, url());
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.retryAfter()).isEqualTo(120);
        }
    }

    private void answer(int status, String body) {
        server.createContext("/", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
            exchange.close();
        });
    }

    private static Outgoing.Answer post(Outgoing outgoing, OutgoingSettings settings, String url) throws Exception {
        return outgoing.post(OutgoingUrl.parse(url, settings), Map.of(), "{}".getBytes(UTF_8));
    }

    private String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static OutgoingSettings settings(boolean http, boolean inside, Duration timeout) {
        return new OutgoingSettings(http, inside, Duration.ofSeconds(5), timeout);
    }

    private static final class Names implements DnsResolver {

        private final List<String> asked = new CopyOnWriteArrayList<>();
        private final InetAddress[] addresses;

        Names(InetAddress... addresses) {
            this.addresses = addresses;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            asked.add(host);
            return addresses.clone();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
