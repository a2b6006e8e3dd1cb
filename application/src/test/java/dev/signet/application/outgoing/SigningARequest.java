package dev.signet.application.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** As the library of Standard Webhooks checks it. */
class SigningARequest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final byte[] OTHER = "fedcba9876543210fedcba9876543210".getBytes(UTF_8);
    private static final String BODY = "{\"type\":\"session.auth_succeeded\",\"data\":{\"name\":\"Grüße\"}}";

    /** The library refuses what is older than five minutes, by the system's clock. */
    private static final Instant NOW = Instant.now();

    @Test
    void isWhatTheLibraryMakesOfTheSameMessage() throws Exception {
        Webhook library = new Webhook(StandardSignature.text(SECRET));
        assertThat(sign("msg_1", BODY, List.of(SECRET)).get("webhook-signature"))
                .isEqualTo(library.sign("msg_1", NOW.getEpochSecond(), BODY));
    }

    @Test
    void isTakenByAReceiverWithEitherSecret() throws Exception {
        Map<String, String> headers = sign("msg_1", BODY, List.of(SECRET, OTHER));
        verify(SECRET, BODY, headers);
        verify(OTHER, BODY, headers);
    }

    @Test
    void isRefusedForAnotherBodyAnotherIdentifierAnotherTimeAndAnotherSecret() {
        Map<String, String> headers = sign("msg_1", BODY, List.of(SECRET));
        refused(SECRET, BODY.replace("succeeded", "failed"), headers);
        refused(SECRET, BODY, with(headers, "webhook-id", "msg_2"));
        refused(SECRET, BODY, with(headers, "webhook-timestamp", Long.toString(NOW.getEpochSecond() - 1)));
        refused(OTHER, BODY, headers);
    }

    private static Map<String, String> sign(String id, String body, List<byte[]> secrets) {
        return StandardSignature.headers(id, NOW, body.getBytes(UTF_8), secrets);
    }

    private static void verify(byte[] secret, String body, Map<String, String> headers) throws Exception {
        new Webhook(StandardSignature.text(secret)).verify(body, headers(headers));
    }

    private static void refused(byte[] secret, String body, Map<String, String> headers) {
        assertThatThrownBy(() -> verify(secret, body, headers)).isInstanceOf(WebhookVerificationException.class);
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    private static HttpHeaders headers(Map<String, String> headers) {
        return HttpHeaders.of(
                headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
                (_, _) -> true);
    }
}
