package dev.signet.projections.revocation;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationScope;
import dev.signet.domain.session.RevocationReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revocation at its place in the ledger.
 *
 * @param scope SESSION for one session; CLIENT and POOL for every session that began before {@code at}; SIGNING_KEY for
 *     every token that {@code kid} signed
 * @param at when it was asked for
 * @param sequencedAt when the ledger took it in
 * @param expiresAt when no access token that it concerns can be valid any more
 */
public record Revocation(
        long position,
        UUID event,
        UserPoolId pool,
        RevocationScope scope,
        @Nullable String session,
        @Nullable String client,
        @Nullable String kid,
        RevocationReason reason,
        Instant at,
        Instant sequencedAt,
        Instant expiresAt) {

    static final String COLUMNS = """
            select tenant, pool, position, event_id, scope, session, client, kid, reason, at, sequenced_at, expires_at
            from view.revocation
            """;

    static Revocation read(ResultSet row, int number) throws SQLException {
        return new Revocation(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                new UserPoolId(row.getString("pool")),
                RevocationScope.valueOf(row.getString("scope")),
                row.getString("session"),
                row.getString("client"),
                row.getString("kid"),
                RevocationReason.valueOf(row.getString("reason")),
                instant(row, "at"),
                instant(row, "sequenced_at"),
                instant(row, "expires_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
