package dev.signet.domain.webhook;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names the URL of a webhook. It lives in the vault, since many receivers keep a secret in its path. */
public record WebhookUrlId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "whu";

    public WebhookUrlId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static WebhookUrlId of(UUID uuid) {
        return new WebhookUrlId(Id.write(PREFIX, uuid));
    }
}
