package dev.signet.application.webhook;

import dev.signet.application.outgoing.OutgoingUrl;
import dev.signet.application.outgoing.OutgoingVault;
import dev.signet.application.outgoing.StandardSignature;
import dev.signet.domain.Id;
import dev.signet.domain.webhook.WebhookSecretId;
import dev.signet.domain.webhook.WebhookUrlId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** URLs and secrets of webhooks. */
@Component
class WebhookVault {

    private static final int SECRET_BYTES = 32;

    private final OutgoingVault vault;
    private final SecureRandom random;

    WebhookVault(OutgoingVault vault, SecureRandom random) {
        this.vault = vault;
        this.random = random;
    }

    /** Makes a secret and gives it as it is shown, for this one time. */
    String make(WebhookSecretId id) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        vault.keep(id, secret);
        return StandardSignature.text(secret);
    }

    void keep(WebhookUrlId id, OutgoingUrl url) {
        vault.keep(id, url);
    }

    /** The way to the receiver now. */
    Route route(KnownWebhook webhook, Instant now) {
        return new Route(vault.url(webhook.target().url()), secrets(webhook, now));
    }

    /** The URL as it was given, also where it is allowed no more. */
    String shown(WebhookUrlId id) {
        return vault.shown(id);
    }

    private List<byte[]> secrets(KnownWebhook webhook, Instant now) {
        List<byte[]> secrets = new ArrayList<>(List.of(vault.open(webhook.secret())));
        if (webhook.previous() != null && webhook.previousUntil() != null && now.isBefore(webhook.previousUntil())) {
            secrets.add(vault.open(webhook.previous()));
        }
        return secrets;
    }

    void forget(Id id) {
        vault.forget(id);
    }
}
