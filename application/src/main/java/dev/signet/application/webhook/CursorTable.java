package dev.signet.application.webhook;

import dev.signet.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each webhook has come, and whose turn it is. One turn at a time works on a webhook, by the database's clock;
 * every report of a turn is bound to it, so that one that has lost it moves nothing.
 */
@Component
class CursorTable {

    private final JdbcClient jdbc;

    CursorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(WebhookId webhook, long position, Instant now) {
        jdbc.sql("insert into delivery.webhook_cursor (webhook, position, due_at) values (:webhook, :position, :now)")
                .param("webhook", webhook.value())
                .param("position", position)
                .param("now", utc(now))
                .update();
    }

    void end(WebhookId webhook) {
        jdbc.sql("delete from delivery.webhook_cursor where webhook = :webhook")
                .param("webhook", webhook.value())
                .update();
        jdbc.sql("delete from delivery.webhook_delivery where webhook = :webhook")
                .param("webhook", webhook.value())
                .update();
    }

    /** Lets it go on now. Where the position is set, a turn that is under way moves it no more. */
    void again(WebhookId webhook, @Nullable Long after, Instant now) {
        jdbc.sql("""
                update delivery.webhook_cursor
                set position = coalesce(cast(:after as bigint), position), attempts = 0, failing_since = null,
                    due_at = :now,
                    moves = moves + case when cast(:after as bigint) is null then 0 else 1 end
                where webhook = :webhook
                """)
                .param("webhook", webhook.value())
                .param("after", after)
                .param("now", utc(now))
                .update();
    }

    /**
     * Takes the one that has been due for longest and has something to send.
     *
     * @param share how many turns one tenant may have at the same time; slow receivers of one must not keep all waiting
     */
    Optional<Claim> claim(UUID holder, Duration lease, int share, Instant now) {
        return jdbc.sql("""
                update delivery.webhook_cursor
                set holder = :holder, held_until = clock_timestamp() + :lease * interval '1 millisecond'
                where webhook = (
                    select c.webhook
                    from delivery.webhook_cursor c join lookup.webhook w on w.id = c.webhook
                    where w.status = 'ACTIVE' and c.due_at <= :now
                      and (c.held_until is null or c.held_until < clock_timestamp())
                      and exists (select from view.audit a where a.pool = w.pool and a.position > c.position)
                      and (select count(*)
                           from delivery.webhook_cursor o join lookup.webhook n on n.id = o.webhook
                           where n.tenant = w.tenant and o.held_until >= clock_timestamp()) < :share
                    order by c.due_at limit 1 for update of c skip locked)
                returning webhook
                """)
                .param("holder", holder)
                .param("lease", lease.toMillis())
                .param("share", share)
                .param("now", utc(now))
                .query(String.class)
                .optional()
                .flatMap(webhook -> claimed(webhook, holder));
    }

    private Optional<Claim> claimed(String webhook, UUID holder) {
        return jdbc.sql(KnownWebhook.COLUMNS + "where w.id = :webhook and c.holder = :holder")
                .param("webhook", webhook)
                .param("holder", holder)
                .query((row, number) -> {
                    OffsetDateTime failing = row.getObject("failing_since", OffsetDateTime.class);
                    return new Claim(
                            KnownWebhook.read(row, number),
                            holder,
                            row.getLong("position"),
                            row.getInt("attempts"),
                            failing == null ? null : failing.toInstant(),
                            row.getInt("moves"));
                })
                .optional();
    }

    /** Everything up to there has arrived or is not to be sent; says whether the turn may go on. */
    boolean passed(Claim claim, long position, Duration lease) {
        return jdbc.sql("""
                update delivery.webhook_cursor
                set position = :position, attempts = 0, failing_since = null,
                    held_until = clock_timestamp() + :lease * interval '1 millisecond'
                where webhook = :webhook and holder = :holder and moves = :moves
                """)
                        .param("webhook", claim.webhook().id().value())
                        .param("holder", claim.holder())
                        .param("moves", claim.moves())
                        .param("position", position)
                        .param("lease", lease.toMillis())
                        .update()
                == 1;
    }

    /** Ends the turn. */
    void release(Claim claim, Instant due) {
        jdbc.sql("""
                update delivery.webhook_cursor set holder = null, held_until = null, due_at = :due
                where webhook = :webhook and holder = :holder
                """)
                .param("webhook", claim.webhook().id().value())
                .param("holder", claim.holder())
                .param("due", utc(due))
                .update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
