package dev.signet.application.signal;

import dev.signet.application.signal.SecurityEventTokens.Fact;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.SignalKind;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The security events that wait for receivers, in the order of the ledger. Rows appear in that order, too. */
@Component
public class KeptSignals {

    private static final String COLUMNS =
            "select position, event_id, kind, user_id, session, reason, actor_kind, at, sequenced_at from view.signal ";

    private final JdbcClient jdbc;
    private final SignalKeeping keeping;

    KeptSignals(JdbcClient jdbc, SignalKeeping keeping) {
        this.jdbc = jdbc;
        this.keeping = keeping;
    }

    /** A security event at its place in the ledger. */
    public record Kept(long position, Fact fact) {}

    /** At most {@code most} of those after a position and up to another. */
    public List<Kept> ofPool(UserPoolId pool, Set<SignalKind> kinds, long after, long until, int most) {
        return jdbc.sql(COLUMNS + """
                where pool = :pool and position > :after and position <= :until and kind = any (cast(:kinds as text[]))
                order by position limit :most
                """)
                .param("pool", pool.value())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("after", after)
                .param("until", until)
                .param("most", most)
                .query(KeptSignals::read)
                .list();
    }

    /** The last place of one of the pool; 0 where there is none. */
    public long newest(UserPoolId pool) {
        return jdbc.sql("select coalesce(max(position), 0) from view.signal where pool = :pool")
                .param("pool", pool.value())
                .query(Long.class)
                .single();
    }

    /** At most {@code most} ended sessions of a client after a position. */
    public List<Kept> endedOf(AppClientId client, long after, int most) {
        return jdbc.sql(COLUMNS + """
                where client = :client and kind = 'SESSION_REVOKED' and position > :after order by position limit :most
                """)
                .param("client", client.value())
                .param("after", after)
                .param("most", most)
                .query(KeptSignals::read)
                .list();
    }

    /** The last place of a session of the client that had ended by then; 0 where there is none. */
    public long endedBy(AppClientId client, Instant then) {
        return jdbc.sql("""
                select coalesce(max(position), 0) from view.signal
                where client = :client and kind = 'SESSION_REVOKED' and at <= :then
                """)
                .param("client", client.value())
                .param("then", utc(then))
                .query(Long.class)
                .single();
    }

    /** Drops what has waited for too long, and receivers that did not ask for as long. */
    void forget(Instant now) {
        OffsetDateTime before = utc(now.minus(keeping.kept()));
        jdbc.sql("delete from view.signal where sequenced_at < :before")
                .param("before", before)
                .update();
        jdbc.sql("delete from delivery.signal_receiver where heard_at < :before")
                .param("before", before)
                .update();
        jdbc.sql("""
                delete from delivery.signal_settled d
                where not exists (select from view.signal s where s.position = d.position)
                   or not exists (
                       select from delivery.signal_receiver r where r.pool = d.pool and r.client = d.client)
                """).update();
    }

    private static Kept read(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("position"),
                new Fact(
                        row.getObject("event_id", UUID.class),
                        SignalKind.valueOf(row.getString("kind")),
                        optional(row.getString("user_id"), UserId::new),
                        optional(row.getString("session"), SessionId::new),
                        optional(row.getString("reason"), RevocationReason::valueOf),
                        row.getString("actor_kind"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("sequenced_at", OffsetDateTime.class).toInstant()));
    }

    private static <T> @Nullable T optional(@Nullable String value, Function<String, T> read) {
        return value == null ? null : read.apply(value);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
