package dev.signet.application.hold;

import dev.signet.domain.Actor;
import dev.signet.domain.hold.HoldScope;
import dev.signet.domain.hold.LegalHoldId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold as the look-up table has it now.
 *
 * @param release how it was let go; absent as long as it stands
 */
public record KnownHold(
        LegalHoldId id,
        TenantId tenant,
        HoldScope scope,
        @Nullable UserPoolId pool,
        @Nullable UserId user,
        @Nullable SessionId session,
        String caseReference,
        String reason,
        Actor by,
        Instant placedAt,
        @Nullable Release release) {

    static final String COLUMNS = """
            select id, tenant, scope, pool, user_id, session, case_reference, reason, placed_kind, placed_by, placed_at,
                   released_kind, released_by, released_at, release_reason
            from lookup.legal_hold
            """;

    /** How a hold was let go. */
    public record Release(Actor by, Instant at, String reason) {}

    static KnownHold read(ResultSet row, int number) throws SQLException {
        return new KnownHold(
                new LegalHoldId(row.getString("id")),
                new TenantId(row.getString("tenant")),
                HoldScope.valueOf(row.getString("scope")),
                optional(row.getString("pool"), UserPoolId::new),
                optional(row.getString("user_id"), UserId::new),
                optional(row.getString("session"), SessionId::new),
                row.getString("case_reference"),
                row.getString("reason"),
                actor(row.getString("placed_kind"), row.getString("placed_by")),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                release(row));
    }

    private static @Nullable Release release(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("released_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Release(
                        actor(row.getString("released_kind"), row.getString("released_by")),
                        at.toInstant(),
                        row.getString("release_reason"));
    }

    private static Actor actor(String kind, @Nullable String id) {
        return new Actor(Actor.Kind.valueOf(kind), id);
    }

    private static <T> @Nullable T optional(@Nullable String value, Function<String, T> id) {
        return value == null ? null : id.apply(value);
    }
}
