package dev.signet.application.session;

import dev.signet.application.session.LiveSession.Operation;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells whether a session is still open: one indexed read of the row that the revocation itself wrote, so that a session
 * revoked on any node is refused on every node from its commit on. An order to revoke all sessions of a client raises
 * the client's generation, which the same read sees, however many sessions have yet to be ended one by one; and it sees
 * whether the key that signed the token has been withdrawn.
 */
@Component
public class LiveSessions {

    static final String BY_SESSION = """
            select e.tenant, e.user_id, e.client, e.device, o.id as operator, o.role, o.tenant as operator_tenant
            from lookup.session e
            join lookup.app_user u on u.id = e.user_id and u.enabled
            join lookup.client c on c.id = e.client and c.generation <= e.generation
            left join lookup.operator o on o.user_id = e.user_id
            where e.id = ? and e.pool = ? and e.ended_at is null
              and not exists (select 1 from vault.signing_key k where k.kid = ? and k.withdrawn_at is not null)
            """;

    private final JdbcTemplate jdbc;

    LiveSessions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The session, where it is open, its user enabled and the token's key good. */
    public Optional<LiveSession> find(UserPoolId pool, SessionId session, SigningKeyId key) {
        return find(pool, session, key.value());
    }

    /** The same where no token is at hand of which a key could be bad. */
    public Optional<LiveSession> find(UserPoolId pool, SessionId session) {
        return find(pool, session, (String) null);
    }

    private Optional<LiveSession> find(UserPoolId pool, SessionId session, @Nullable String key) {
        return jdbc.query(
                BY_SESSION,
                rows -> rows.next() ? Optional.of(live(rows, pool, session)) : Optional.empty(),
                session.value(),
                pool.value(),
                key);
    }

    private static LiveSession live(ResultSet row, UserPoolId pool, SessionId session) throws SQLException {
        return new LiveSession(
                new TenantId(row.getString("tenant")),
                pool,
                session,
                new UserId(row.getString("user_id")),
                new AppClientId(row.getString("client")),
                device(row.getString("device")),
                operation(row));
    }

    private static @Nullable DeviceId device(@Nullable String value) {
        return value == null ? null : new DeviceId(value);
    }

    private static @Nullable Operation operation(ResultSet row) throws SQLException {
        String operator = row.getString("operator");
        if (operator == null) {
            return null;
        }
        String tenant = row.getString("operator_tenant");
        return new Operation(
                new OperatorId(operator),
                OperatorRole.valueOf(row.getString("role")),
                tenant == null ? null : new TenantId(tenant));
    }
}
