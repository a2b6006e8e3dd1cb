package dev.signet.application.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.signet.application.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextMessageToTheGateway {

    private static final String SECRET = "a secret that both sides know";
    private static final UUID ID = UUID.fromString("6f1c9a2e-6a55-4b0e-9a4e-0f2f3c1d7b11");

    private record Request(String type, String id, String timestamp, String signature, String body) {}

    private final TestClock clock = new TestClock();
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final CountDownLatch patience = new CountDownLatch(1);
    private HttpServer gateway;

    TextMessageToTheGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    @BeforeEach
    void start() {
        gateway.start();
    }

    @AfterEach
    void stop() {
        patience.countDown();
        gateway.stop(0);
    }

    @Test
    void isPostedAsJsonAndSigned() throws Exception {
        answer(202);
        sender(Duration.ofSeconds(10)).send(ID, "+14155559934", "Grüße: 123456");

        Request request = requests.take();
        assertThat(request.type()).isEqualTo("application/json");
        assertThat(request.id()).isEqualTo(ID.toString());
        assertThat(request.body())
                .isEqualTo(
                        "{\"id\":\"6f1c9a2e-6a55-4b0e-9a4e-0f2f3c1d7b11\",\"to\":\"+14155559934\",\"text\":\"Grüße: 123456\"}");
        long seconds = clock.instant().getEpochSecond();
        assertThat(request.timestamp()).isEqualTo(Long.toString(seconds));
        assertThat(request.signature()).isEqualTo("v1," + hmac(ID + "." + seconds + "." + request.body()));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503})
    void isTriedAgainWhenTheGatewayPutsItOff(int status) {
        answer(status);

        assertThatThrownBy(() -> sender(Duration.ofSeconds(10)).send(ID, "+14155559934", "123456"))
                .isInstanceOfSatisfying(DeliveryFailed.class, failure -> {
                    assertThat(failure.isPassing()).isTrue();
                    assertThat(failure.reason()).isEqualTo("the SMS gateway put it off with " + status);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 404, 422})
    void isGivenUpWhenTheGatewayRefusesIt(int status) {
        answer(status);

        assertThatThrownBy(() -> sender(Duration.ofSeconds(10)).send(ID, "+14155559934", "123456"))
                .isInstanceOfSatisfying(
                        DeliveryFailed.class,
                        failure -> assertThat(failure.isPassing()).isFalse());
    }

    @Test
    void doesNotWaitForAGatewayThatHangs() {
        gateway.createContext("/sms", exchange -> {
            try {
                patience.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });

        assertThatThrownBy(() -> sender(Duration.ofMillis(200)).send(ID, "+14155559934", "123456"))
                .isInstanceOfSatisfying(
                        DeliveryFailed.class,
                        failure -> assertThat(failure.isPassing()).isTrue());
    }

    @Test
    void needsASecret() {
        URI url = URI.create("https://sms.example/send");

        assertThatThrownBy(() -> new SmsSettings(url, null, Duration.ofSeconds(10)))
                .hasMessageContaining("signet.sms.secret");
        assertThatCode(() -> new SmsSettings(null, null, Duration.ofSeconds(10)))
                .doesNotThrowAnyException();
        assertThat(new SmsSettings(url, SECRET, Duration.ofSeconds(10)).toString())
                .doesNotContain(SECRET);
    }

    private void answer(int status) {
        gateway.createContext("/sms", exchange -> {
            var headers = exchange.getRequestHeaders();
            requests.add(new Request(
                    headers.getFirst("Content-Type"),
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private SmsSender sender(Duration timeout) {
        URI url = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms");
        return new HttpSmsSender(url, SECRET, timeout, clock);
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }
}
