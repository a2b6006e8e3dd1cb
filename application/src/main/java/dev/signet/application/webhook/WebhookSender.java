package dev.signet.application.webhook;

import dev.signet.application.courier.Attempt;
import dev.signet.application.courier.Post;
import dev.signet.application.courier.Post.Letter;
import dev.signet.application.courier.Post.Verdict;
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

    private final Post post;
    private final WebhookVault vault;
    private final Clock clock;

    WebhookSender(Post post, WebhookVault vault, Clock clock) {
        this.post = post;
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
        return post.send(
                route.url(),
                new Letter(
                        StandardSignature.headers(id.toString(), clock.instant(), body, route.secrets()),
                        "application/json",
                        body),
                Verdict::ofStatus);
    }
}
