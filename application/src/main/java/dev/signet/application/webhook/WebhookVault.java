package dev.signet.application.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.application.outgoing.OutgoingSettings;
import dev.signet.application.outgoing.OutgoingUrl;
import dev.signet.application.outgoing.StandardSignature;
import dev.signet.domain.Id;
import dev.signet.domain.webhook.WebhookSecretId;
import dev.signet.domain.webhook.WebhookUrlId;
import dev.signet.ledger.vault.Vault;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** URLs and secrets of webhooks, sealed, each bound to its own name. */
@Component
class WebhookVault {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookVault.class);
    private static final String PURPOSE = "webhook";
    private static final int SECRET_BYTES = 32;

    private final Vault vault;
    private final JdbcClient jdbc;
    private final SecureRandom random;
    private final OutgoingSettings settings;

    WebhookVault(Vault vault, JdbcClient jdbc, SecureRandom random, OutgoingSettings settings) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.random = random;
        this.settings = settings;
    }

    /** Makes a secret and gives it as it is shown, for this one time. */
    String make(WebhookSecretId id) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        keep(id, secret);
        return StandardSignature.text(secret);
    }

    void keep(WebhookUrlId id, OutgoingUrl url) {
        keep(id, url.uri().toString().getBytes(UTF_8));
    }

    /** The way to the receiver now. */
    Route route(KnownWebhook webhook, Instant now) {
        @Nullable OutgoingUrl url = null;
        try {
            url = OutgoingUrl.parse(shown(webhook.target().url()), settings);
        } catch (IllegalArgumentException notAllowed) {
            LOG.warn(
                    "Webhook {} cannot be called with the settings of this node",
                    webhook.id().value(),
                    notAllowed);
        }
        return new Route(url, secrets(webhook, now));
    }

    /** The URL as it was given, also where it is allowed no more. */
    String shown(WebhookUrlId id) {
        return new String(open(id), UTF_8);
    }

    private List<byte[]> secrets(KnownWebhook webhook, Instant now) {
        List<byte[]> secrets = new ArrayList<>(List.of(open(webhook.secret())));
        if (webhook.previous() != null && webhook.previousUntil() != null && now.isBefore(webhook.previousUntil())) {
            secrets.add(open(webhook.previous()));
        }
        return secrets;
    }

    void forget(Id id) {
        jdbc.sql("delete from vault.webhook where id = :id")
                .param("id", id.value())
                .update();
    }

    private void keep(Id id, byte[] clear) {
        jdbc.sql("insert into vault.webhook (id, sealed) values (:id, :sealed)")
                .param("id", id.value())
                .param("sealed", vault.seal(PURPOSE, clear, aad(id)))
                .update();
    }

    private byte[] open(Id id) {
        byte[] found = jdbc.sql("select sealed from vault.webhook where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getBytes("sealed"))
                .single();
        return vault.open(PURPOSE, found, aad(id));
    }

    private static byte[] aad(Id id) {
        return id.value().getBytes(UTF_8);
    }
}
