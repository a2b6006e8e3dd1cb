package dev.signet.domain.webhook;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a secret by which the requests of a webhook are signed; it lives in the vault. */
public record WebhookSecretId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "whs";

    public WebhookSecretId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static WebhookSecretId of(UUID uuid) {
        return new WebhookSecretId(Id.write(PREFIX, uuid));
    }
}
