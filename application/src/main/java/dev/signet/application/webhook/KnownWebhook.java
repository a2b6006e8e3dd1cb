package dev.signet.application.webhook;

import dev.signet.application.courier.Progress;
import dev.signet.domain.EventFamily;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.webhook.SuspensionReason;
import dev.signet.domain.webhook.WebhookId;
import dev.signet.domain.webhook.WebhookSecretId;
import dev.signet.domain.webhook.WebhookSettings;
import dev.signet.domain.webhook.WebhookStatus;
import dev.signet.domain.webhook.WebhookTarget;
import dev.signet.domain.webhook.WebhookUrlId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the look-up table has it now.
 *
 * @param version number of the last event of its stream
 * @param previous the secret before the present one
 * @param previousUntil until when that one signs, too
 * @param reason why Signet stopped it, where it did
 * @param progress how far it has come
 */
public record KnownWebhook(
        WebhookId id,
        TenantId tenant,
        UserPoolId pool,
        long version,
        WebhookSettings settings,
        WebhookTarget target,
        WebhookSecretId secret,
        @Nullable WebhookSecretId previous,
        @Nullable Instant previousUntil,
        WebhookStatus status,
        @Nullable SuspensionReason reason,
        Instant createdAt,
        Progress progress) {

    static final String COLUMNS = """
            select w.*, c.position, c.attempts, c.failing_since, c.due_at, c.last_status, c.last_error, c.last_at
            from lookup.webhook w join delivery.courier_cursor c on c.channel = 'WEBHOOK' and c.receiver = w.id
            """;

    static KnownWebhook read(ResultSet row, int number) throws SQLException {
        String previous = row.getString("previous_secret");
        String reason = row.getString("reason");
        return new KnownWebhook(
                new WebhookId(row.getString("id")),
                new TenantId(row.getString("tenant")),
                new UserPoolId(row.getString("pool")),
                row.getLong("version"),
                new WebhookSettings(
                        row.getString("name"),
                        Arrays.stream((String[]) row.getArray("families").getArray())
                                .map(EventFamily::valueOf)
                                .collect(Collectors.toSet()),
                        row.getBoolean("personal")),
                new WebhookTarget(new WebhookUrlId(row.getString("url")), row.getString("origin")),
                new WebhookSecretId(row.getString("secret")),
                previous == null ? null : new WebhookSecretId(previous),
                instant(row, "previous_until"),
                WebhookStatus.valueOf(row.getString("status")),
                reason == null ? null : SuspensionReason.valueOf(reason),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Progress.read(row, number));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
