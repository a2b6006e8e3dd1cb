package dev.signet.domain.webhook;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a webhook. */
public record WebhookId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "whk";

    public WebhookId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static WebhookId of(UUID uuid) {
        return new WebhookId(Id.write(PREFIX, uuid));
    }
}
