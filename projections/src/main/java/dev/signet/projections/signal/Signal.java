package dev.signet.projections.signal;

import dev.signet.domain.client.SignalKind;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A security event at its place in the ledger.
 *
 * @param user whom it is about; absent where a session is not known any more
 * @param session which ended; only of {@link SignalKind#SESSION_REVOKED}
 * @param actor kind of who ended it
 * @param at when it happened
 * @param sequencedAt when the ledger took it in
 */
public record Signal(
        long position,
        UUID event,
        SignalKind kind,
        @Nullable UserId user,
        @Nullable SessionId session,
        @Nullable RevocationReason reason,
        @Nullable String actor,
        Instant at,
        Instant sequencedAt) {

    static Signal read(ResultSet row, int number) throws SQLException {
        return new Signal(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                SignalKind.valueOf(row.getString("kind")),
                optional(row.getString("user_id"), UserId::new),
                optional(row.getString("session"), SessionId::new),
                optional(row.getString("reason"), RevocationReason::valueOf),
                row.getString("actor_kind"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("sequenced_at", OffsetDateTime.class).toInstant());
    }

    private static <T> @Nullable T optional(@Nullable String value, Function<String, T> read) {
        return value == null ? null : read.apply(value);
    }
}
