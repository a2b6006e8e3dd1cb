package dev.signet.application.delivery;

import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on {@code delivery.outbox}. */
@Component
class OutboxTable {

    private static final String PUT = """
            insert into delivery.outbox
                   (id, tenant, pool, user_id, medium, kind, sealed, next_attempt_at, created_at)
            values (:id, :tenant, :pool, :user, :medium, :kind, :sealed, :now, :now)
            """;

    /* The claim is a statement of its own: a row lock held while a mail server answers would keep the transaction open,
    and with it the horizon behind which events get their positions. */
    private static final String CLAIM = """
            with due as materialized (
                select id
                  from delivery.outbox
                 where status = 'WAITING' and medium = :medium and next_attempt_at <= :now
                 order by next_attempt_at
                 limit :most
                   for update skip locked)
            update delivery.outbox o
               set attempts = o.attempts + 1, next_attempt_at = :lapse
              from due
             where o.id = due.id
            returning o.id, o.tenant, o.pool, o.kind, o.sealed, o.attempts, o.created_at
            """;

    private static final String SENT = """
            update delivery.outbox
               set status = 'SENT', sealed = null, sent_at = :now, last_error = null
             where id = :id and attempts = :attempt and status = 'WAITING'
            """;

    private static final String RETRY = """
            update delivery.outbox
               set next_attempt_at = :next, last_error = :error
             where id = :id and attempts = :attempt and status = 'WAITING'
            """;

    private static final String GIVE_UP = """
            update delivery.outbox
               set status = 'FAILED', sealed = null, last_error = :error
             where id = :id and attempts = :attempt and status = 'WAITING'
            """;

    private static final String WITHDRAW = """
            update delivery.outbox
               set status = 'FAILED', sealed = null, last_error = 'withdrawn: its recipient is gone'
             where user_id = :user and status = 'WAITING'
            """;

    private static final String FORGET = """
            delete from delivery.outbox
             where status <> 'WAITING' and created_at < :before
            """;

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID id, Message message, byte[] sealed, Instant now) {
        jdbc.sql(PUT)
                .param("id", id)
                .param("tenant", message.to().tenant().value())
                .param("pool", message.to().pool().value())
                .param("user", message.to().user().value())
                .param("medium", message.to().medium().name())
                .param("kind", message.kind().name())
                .param("sealed", sealed)
                .param("now", utc(now))
                .update();
    }

    /** Takes up to {@code most} messages that are due; nobody else gets them before {@code lapse}. */
    List<Claim> claim(Medium medium, int most, Instant now, Instant lapse) {
        return jdbc.sql(CLAIM)
                .param("medium", medium.name())
                .param("most", most)
                .param("now", utc(now))
                .param("lapse", utc(lapse))
                .query(OutboxTable::claim)
                .list();
    }

    void sent(Claim claim, Instant now) {
        jdbc.sql(SENT)
                .param("id", claim.id())
                .param("attempt", claim.attempt())
                .param("now", utc(now))
                .update();
    }

    void retry(Claim claim, Instant next, String error) {
        jdbc.sql(RETRY)
                .param("id", claim.id())
                .param("attempt", claim.attempt())
                .param("next", utc(next))
                .param("error", error)
                .update();
    }

    void giveUp(Claim claim, String error) {
        jdbc.sql(GIVE_UP)
                .param("id", claim.id())
                .param("attempt", claim.attempt())
                .param("error", error)
                .update();
    }

    void withdraw(UserId user) {
        jdbc.sql(WITHDRAW).param("user", user.value()).update();
    }

    /** Deletes the traces of messages that ended, of which the audit trail has its own record. */
    int forget(Instant before) {
        return jdbc.sql(FORGET).param("before", utc(before)).update();
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                row.getString("pool"),
                MessageKind.valueOf(row.getString("kind")),
                row.getBytes("sealed"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
