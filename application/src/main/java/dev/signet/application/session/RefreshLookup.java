package dev.signet.application.session;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientSecrets;
import dev.signet.application.client.SecretHash;
import dev.signet.application.group.Memberships;
import dev.signet.application.pool.SettingsReader;
import dev.signet.application.token.PresentedRefreshToken.WellFormed;
import dev.signet.application.user.Profiles;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.group.TokenGroups;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.session.RefreshTokenId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.session.SessionState;
import dev.signet.domain.session.SessionStatus;
import dev.signet.domain.session.Sessions;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserStatus;
import dev.signet.ledger.event.KnownState;
import dev.signet.ledger.vault.SubjectKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The one read of a refresh. It brings the session's state along, so that its stream need not be read again. */
@Component
class RefreshLookup {

    static final String BY_SESSION = """
            select e.tenant, e.user_id, e.authenticated_at, e.current_refresh, e.previous_refresh, e.replaced_at,
                   e.refresh_expires_at, e.version, e.device,
                   p.id_key, p.access_key, p.version as pool_version, p.settings as pool_settings,
                   c.version as client_version, c.settings as client_settings,
            """ + ClientSecrets.COLUMNS + """
                   ,
                   u.enabled, u.status as user_status, u.profile, k.wrapped, r.token is not null as known_reuse,
                   e.ended_at is not null or e.generation < c.generation as ended,
            """ + Memberships.COLUMN + """
            from lookup.session e
            join lookup.pool p on p.id = e.pool
            join lookup.client c on c.id = e.client
            """ + ClientSecrets.JOIN
            + """
            left join lookup.app_user u on u.id = e.user_id
            left join vault.subject_key k on k.subject = e.user_id
            left join lookup.token_reuse r on r.session = e.id and r.token = ?
            """ + Memberships.JOIN + """
            where e.id = ? and e.pool = ? and e.client = ?
            """;

    private final JdbcTemplate jdbc;
    private final SettingsReader settings;
    private final ClientSecrets secrets;
    private final SubjectKeys subjectKeys;
    private final Profiles profiles;

    RefreshLookup(
            JdbcTemplate jdbc,
            SettingsReader settings,
            ClientSecrets secrets,
            SubjectKeys subjectKeys,
            Profiles profiles) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.secrets = secrets;
        this.subjectKeys = subjectKeys;
        this.profiles = profiles;
    }

    /**
     * A session as one read found it.
     *
     * @param profile absent once the user is gone
     * @param knownReuse whether it has been recorded that the token came back after it was replaced
     */
    record Found(
            TenantId tenant,
            SessionState state,
            long version,
            @Nullable SigningKeyId idKey,
            @Nullable SigningKeyId accessKey,
            ClientSettings settings,
            PoolSettings pool,
            boolean userEnabled,
            @Nullable UserStatus userStatus,
            byte @Nullable [] profile,
            TokenGroups groups,
            Instant authenticatedAt,
            boolean knownReuse,
            @Nullable DeviceId device) {

        KnownState known() {
            return new KnownState(state.id().value(), "session", version, Sessions.from(state));
        }
    }

    Optional<Found> find(ClientCredentials client, WellFormed token) {
        return jdbc.query(
                BY_SESSION,
                rows -> rows.next() ? Optional.of(found(rows, client, token.session())) : Optional.empty(),
                token.id().value(),
                token.session().value(),
                client.pool().value(),
                client.client().value());
    }

    private Found found(ResultSet row, ClientCredentials client, SessionId session) throws SQLException {
        UserId user = new UserId(row.getString("user_id"));
        byte[] wrapped = row.getBytes("wrapped");
        if (wrapped != null) {
            subjectKeys.remember(user.value(), wrapped);
        }
        secrets.require(row, naming(client, user, row.getBytes("profile")));
        SessionState state = new SessionState(
                session,
                user,
                client.pool(),
                client.client(),
                row.getBoolean("ended") ? SessionStatus.ENDED : SessionStatus.OPEN,
                0,
                optional(row.getString("current_refresh"), RefreshTokenId::new),
                optional(row.getString("previous_refresh"), RefreshTokenId::new),
                instant(row, "replaced_at"),
                instant(row, "refresh_expires_at"));
        return new Found(
                new TenantId(row.getString("tenant")),
                state,
                row.getLong("version"),
                optional(row.getString("id_key"), SigningKeyId::new),
                optional(row.getString("access_key"), SigningKeyId::new),
                settings.client(
                        client.client().value(), row.getLong("client_version"), row.getString("client_settings")),
                settings.pool(client.pool().value(), row.getLong("pool_version"), row.getString("pool_settings")),
                row.getBoolean("enabled"),
                optional(row.getString("user_status"), UserStatus::valueOf),
                row.getBytes("profile"),
                Memberships.of(row),
                row.getObject("authenticated_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("known_reuse"),
                optional(row.getString("device"), DeviceId::new));
    }

    /** A hash over the name of whomever the token belongs to can be checked only now. */
    private ClientCredentials naming(ClientCredentials client, UserId user, byte @Nullable [] profile) {
        SecretHash hash = client.hash();
        if (hash == null || profile == null) {
            return client;
        }
        return profiles.open(user, profile)
                .map(known -> ClientCredentials.hashed(client.pool(), client.client(), hash.of(known.username())))
                .orElse(client);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static <T> @Nullable T optional(@Nullable String value, Function<String, T> id) {
        return value == null ? null : id.apply(value);
    }
}
