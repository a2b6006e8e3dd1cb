package dev.signet.application.revocation;

import dev.signet.domain.Actor;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationOrderId;
import dev.signet.domain.revocation.RevocationScope;
import dev.signet.domain.session.RevocationReason;
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
 * A revocation order as the look-up table has it now.
 *
 * @param pool absent for an order that concerns the tenant as a whole
 * @param partOf the order for the tenant that this one belongs to
 * @param ended how many sessions were ended for it so far
 * @param completedAt when none was left; absent before
 */
public record KnownOrder(
        RevocationOrderId id,
        TenantId tenant,
        @Nullable UserPoolId pool,
        RevocationScope scope,
        @Nullable SessionId session,
        @Nullable UserId user,
        @Nullable AppClientId client,
        @Nullable SigningKeyId key,
        @Nullable RevocationOrderId partOf,
        RevocationReason reason,
        Actor by,
        Instant orderedAt,
        long ended,
        @Nullable Instant completedAt) {

    static final String COLUMNS = """
            select id, tenant, pool, scope, session, user_id, client, signing_key, part_of, reason, actor_kind, actor_id,
                   ordered_at, completed_at,
                   case when scope = 'TENANT' and completed_at is null
                        then (select coalesce(sum(p.ended), 0) from lookup.revocation_order p where p.part_of = o.id)
                        else ended end as ended
            from lookup.revocation_order o
            """;

    static KnownOrder read(ResultSet row, int number) throws SQLException {
        OffsetDateTime completed = row.getObject("completed_at", OffsetDateTime.class);
        return new KnownOrder(
                new RevocationOrderId(row.getString("id")),
                new TenantId(row.getString("tenant")),
                optional(row.getString("pool"), UserPoolId::new),
                RevocationScope.valueOf(row.getString("scope")),
                optional(row.getString("session"), SessionId::new),
                optional(row.getString("user_id"), UserId::new),
                optional(row.getString("client"), AppClientId::new),
                optional(row.getString("signing_key"), SigningKeyId::new),
                optional(row.getString("part_of"), RevocationOrderId::new),
                RevocationReason.valueOf(row.getString("reason")),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getLong("ended"),
                completed == null ? null : completed.toInstant());
    }

    private static <T> @Nullable T optional(@Nullable String value, Function<String, T> id) {
        return value == null ? null : id.apply(value);
    }
}
