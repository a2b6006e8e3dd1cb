package dev.signet.application.delivery;

import dev.signet.application.outgoing.CallFailed;
import dev.signet.application.outgoing.Outgoing;
import dev.signet.application.outgoing.OutgoingSettings;
import dev.signet.application.outgoing.OutgoingUrl;
import dev.signet.application.outgoing.StandardSignature;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts each text message as JSON ({@code id}, {@code to}, {@code text}) to a gateway, signed as Standard Webhooks says.
 * {@code webhook-id} is the message's identifier, so that the gateway can tell a second attempt. Any 2xx accepts; 408, 425,
 * 429 and 5xx put off; anything else, a redirect included, refuses for good. The gateway is the house's own choice, and so
 * may be inside.
 */
class HttpSmsSender implements SmsSender {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outgoing outgoing;
    private final OutgoingUrl url;
    private final byte[] secret;
    private final Clock clock;

    HttpSmsSender(URI url, String secret, Duration timeout, Clock clock) {
        OutgoingSettings calls = new OutgoingSettings(true, true, timeout, timeout);
        this.outgoing = new Outgoing(calls);
        this.url = OutgoingUrl.parse(url.toString(), calls);
        this.secret = StandardSignature.key(secret);
        this.clock = clock;
    }

    @Override
    public void send(UUID id, String to, String text) throws DeliveryFailed {
        byte[] body = JSON.writeValueAsBytes(new Body(id.toString(), to, text));
        try {
            judge(outgoing.post(
                    url, StandardSignature.headers(id.toString(), clock.instant(), body, List.of(secret)), body));
        } catch (CallFailed e) {
            throw DeliveryFailed.forNow("the SMS gateway cannot be reached: " + e.reason());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DeliveryFailed.forNow("this node stopped while the SMS gateway was called");
        }
    }

    private static void judge(Outgoing.Answer answer) throws DeliveryFailed {
        if (answer.accepted()) {
            return;
        }
        boolean passing = answer.status() >= 500
                || switch (answer.status()) {
                    case 408, 425, 429 -> true;
                    default -> false;
                };
        throw passing
                ? DeliveryFailed.forNow("the SMS gateway put it off with " + answer.status())
                : DeliveryFailed.forGood("the SMS gateway refused it with " + answer.status());
    }

    private record Body(String id, String to, String text) {}
}
