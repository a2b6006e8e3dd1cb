package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.webhook.WebhookEvent;
import dev.signet.domain.webhook.WebhookEvent.WebhookChanged;
import dev.signet.domain.webhook.WebhookEvent.WebhookDeleted;
import dev.signet.domain.webhook.WebhookEvent.WebhookPaused;
import dev.signet.domain.webhook.WebhookEvent.WebhookRegistered;
import dev.signet.domain.webhook.WebhookEvent.WebhookResumed;
import dev.signet.domain.webhook.WebhookEvent.WebhookSecretRotated;
import dev.signet.domain.webhook.WebhookEvent.WebhookSuspended;
import dev.signet.domain.webhook.WebhookSettings;
import dev.signet.domain.webhook.WebhookStatus;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.webhook}. */
@Inline
class WebhookLookup {

    private final JdbcTemplate jdbc;

    WebhookLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(
            WebhookEvent event,
            @SequenceNumber long sequence,
            @MetaDataValue(value = "tenant", required = true) String tenant) {
        String id = event.webhook().value();
        switch (event) {
            case WebhookRegistered e -> registered(e, sequence, tenant);
            case WebhookChanged e ->
                jdbc.update(
                        """
                        update lookup.webhook set version = ?, name = ?, families = ?, personal = ?, url = ?, origin = ?
                        where id = ?
                        """,
                        sequence,
                        e.settings().name(),
                        families(e.settings()),
                        e.settings().personal(),
                        e.target().url().value(),
                        e.target().origin(),
                        id);
            case WebhookSecretRotated e ->
                jdbc.update(
                        """
                        update lookup.webhook set version = ?, secret = ?, previous_secret = ?, previous_until = ?
                        where id = ?
                        """,
                        sequence,
                        e.secret().value(),
                        e.previous().value(),
                        e.previousUntil().atOffset(UTC),
                        id);
            case WebhookPaused _ -> now(WebhookStatus.PAUSED, null, sequence, id);
            case WebhookResumed _ -> now(WebhookStatus.ACTIVE, null, sequence, id);
            case WebhookSuspended e -> now(WebhookStatus.SUSPENDED, e.reason().name(), sequence, id);
            case WebhookDeleted _ -> jdbc.update("delete from lookup.webhook where id = ?", id);
        }
    }

    private void registered(WebhookRegistered e, long sequence, String tenant) {
        jdbc.update(
                """
                insert into lookup.webhook
                    (id, tenant, pool, version, name, families, personal, url, origin, secret, status, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                e.webhook().value(),
                tenant,
                e.pool().value(),
                sequence,
                e.settings().name(),
                families(e.settings()),
                e.settings().personal(),
                e.target().url().value(),
                e.target().origin(),
                e.secret().value(),
                WebhookStatus.ACTIVE.name(),
                e.at().atOffset(UTC));
    }

    private void now(WebhookStatus status, @Nullable String reason, long sequence, String id) {
        jdbc.update(
                "update lookup.webhook set version = ?, status = ?, reason = ? where id = ?",
                sequence,
                status.name(),
                reason,
                id);
    }

    private static String[] families(WebhookSettings settings) {
        return settings.families().stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
