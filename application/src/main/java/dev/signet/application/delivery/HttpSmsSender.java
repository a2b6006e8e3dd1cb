package dev.signet.application.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts each text message as JSON ({@code id}, {@code to}, {@code text}) to a gateway.
 *
 * <p>{@code Signet-Signature: t=<seconds>,v1=<hex>} proves who speaks and when: an HMAC-SHA-256 over
 * {@code <seconds>.<body>} with the shared secret. {@code Idempotency-Key} is the message's identifier, so that the
 * gateway can tell a second attempt. Any 2xx accepts; 408, 425, 429 and 5xx put off; anything else, a redirect
 * included, refuses for good.
 */
class HttpSmsSender implements SmsSender {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestClient gateway;
    private final URI url;
    private final RequestSignature signature;

    HttpSmsSender(URI url, String secret, Duration timeout, Clock clock) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(timeout).build());
        requests.setReadTimeout(timeout);
        this.gateway = RestClient.builder().requestFactory(requests).build();
        this.url = url;
        this.signature = new RequestSignature(secret.getBytes(UTF_8), clock);
    }

    @Override
    public void send(UUID id, String to, String text) throws DeliveryFailed {
        byte[] body = JSON.writeValueAsBytes(new Body(id.toString(), to, text));
        HttpStatusCode answer;
        try {
            answer = gateway.post()
                    .uri(url)
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Idempotency-Key", id.toString())
                    .header("Signet-Signature", signature.of(body))
                    .body(body)
                    .exchange((request, response) -> response.getStatusCode());
        } catch (ResourceAccessException e) {
            throw DeliveryFailed.forNow("the SMS gateway cannot be reached: "
                    + e.getMostSpecificCause().getClass().getSimpleName());
        }
        judge(answer);
    }

    private static void judge(HttpStatusCode answer) throws DeliveryFailed {
        if (answer.is2xxSuccessful()) {
            return;
        }
        boolean passing = answer.is5xxServerError()
                || switch (answer.value()) {
                    case 408, 425, 429 -> true;
                    default -> false;
                };
        throw passing
                ? DeliveryFailed.forNow("the SMS gateway put it off with " + answer.value())
                : DeliveryFailed.forGood("the SMS gateway refused it with " + answer.value());
    }

    private record Body(String id, String to, String text) {}
}
