package dev.signet.application.webhook;

import dev.signet.application.outgoing.CallFailed;
import dev.signet.application.outgoing.Outgoing;
import dev.signet.application.outgoing.StandardSignature;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Makes one signed request to the receiver of a webhook. */
@Component
class WebhookSender {

    /** Its own, so that no setting of a door's changes what is signed. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Outgoing outgoing;
    private final WebhookVault vault;
    private final Clock clock;

    WebhookSender(Outgoing outgoing, WebhookVault vault, Clock clock) {
        this.outgoing = outgoing;
        this.vault = vault;
        this.clock = clock;
    }

    private record Body(String type, String timestamp, Object data) {}

    /** The way to the receiver now. */
    Route route(KnownWebhook webhook) {
        return vault.route(webhook, clock.instant());
    }

    Attempt send(Route route, OutgoingEvent event) throws InterruptedException {
        return send(route, event.id(), event.type(), event.at(), event.data());
    }

    Attempt send(Route route, UUID id, String type, Instant happened, Object data) throws InterruptedException {
        byte[] body = JSON.writeValueAsBytes(new Body(type, happened.toString(), data));
        Instant now = clock.instant();
        if (route.url() == null) {
            return new Attempt(null, "the settings of this node allow no call there", 0, 0, now);
        }
        long begin = System.nanoTime();
        try {
            Outgoing.Answer answer = outgoing.post(
                    route.url(), StandardSignature.headers(id.toString(), now, body, route.secrets()), body);
            String error = answer.accepted() ? null : "the receiver answered " + answer.status();
            return new Attempt(answer.status(), error, millis(begin), answer.retryAfter(), clock.instant());
        } catch (CallFailed e) {
            return new Attempt(null, e.reason(), millis(begin), 0, clock.instant());
        }
    }

    private static int millis(long begin) {
        return (int) ((System.nanoTime() - begin) / 1_000_000);
    }
}
