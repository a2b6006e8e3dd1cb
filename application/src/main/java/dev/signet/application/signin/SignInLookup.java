package dev.signet.application.signin;

import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ClientSecrets;
import dev.signet.application.group.Memberships;
import dev.signet.application.mfa.FactorTable;
import dev.signet.application.pool.SettingsReader;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.Failures;
import dev.signet.application.signin.SignInCandidate.House;
import dev.signet.application.user.TypedName;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserStatus;
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

/** The one read of a sign-in. */
@Component
class SignInLookup {

    private static final String COLUMNS = """
            select p.id as pool, p.tenant, p.version as pool_version, p.settings as pool_settings,
                   p.id_key, p.access_key,
                   c.id as client, c.version as client_version, c.settings as client_settings,
            """ + ClientSecrets.COLUMNS + """
                   ,
                   u.id as user_id, u.status, u.enabled, u.profile, u.credential, u.temporary_until,
                   w.sealed as password, v.by_name, v.by_uuid, k.wrapped, m.sealed as memory,
                   %1$s as subject, l.failures, l.last_failed,
            """ + FactorTable.COLUMNS + ",\n"
            + Memberships.COLUMN + """
            from lookup.client c
            join lookup.pool p on p.id = c.pool
            """ + ClientSecrets.JOIN;

    private static final String REST = """
            left join vault.password w on w.credential = u.credential
            left join vault.srp_verifier v on v.credential = u.credential
            left join vault.sign_in_memory m on m.user_id = u.id
            left join vault.subject_key k on k.subject = u.id
            left join lookup.lockout l on l.subject = %1$s
            left join lookup.enrolled_factors f on f.user_id = u.id
            """ + Memberships.JOIN + """
            where c.id = ? and c.pool = ?
            """;

    static final String BY_NAME = (COLUMNS + """
            left join lookup.login_name n on n.pool = c.pool and n.hash in (?, ?)
            left join lookup.app_user u on u.id = n.user_id
            """ + REST).formatted("coalesce(u.id, ?)");

    static final String BY_USER = (COLUMNS + """
            left join lookup.app_user u on u.id = ? and u.pool = c.pool
            """ + REST).formatted("cast(? as text)");

    private final JdbcTemplate jdbc;
    private final SettingsReader settings;
    private final ClientSecrets secrets;
    private final SubjectKeys subjectKeys;

    SignInLookup(JdbcTemplate jdbc, SettingsReader settings, ClientSecrets secrets, SubjectKeys subjectKeys) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.secrets = secrets;
        this.subjectKeys = subjectKeys;
    }

    /**
     * What there is under that name, with the client's secret already checked; nothing where the pool has no such
     * client.
     */
    Optional<SignInCandidate> find(ClientCredentials client, TypedName name) {
        return jdbc.query(
                BY_NAME,
                rows -> rows.next() ? Optional.of(candidate(rows, client)) : Optional.empty(),
                name.nobody().value(),
                name.hash(),
                name.asUsername(),
                name.nobody().value(),
                client.client().value(),
                client.pool().value());
    }

    /** The same for a user who has a session through the client, which proved itself when it began. */
    Optional<SignInCandidate> find(UserPoolId pool, AppClientId client, UserId user) {
        return jdbc.query(
                BY_USER,
                rows -> rows.next() ? Optional.of(candidate(rows)) : Optional.empty(),
                user.value(),
                user.value(),
                user.value(),
                client.value(),
                pool.value());
    }

    /** The same for whoever took an earlier step, with the failures that are counted under {@code subject}. */
    Optional<SignInCandidate> find(ClientCredentials client, UserId user, String subject) {
        return jdbc.query(
                BY_USER,
                rows -> rows.next() ? Optional.of(candidate(rows, client)) : Optional.empty(),
                subject,
                user.value(),
                subject,
                client.client().value(),
                client.pool().value());
    }

    private SignInCandidate candidate(ResultSet row, ClientCredentials client) throws SQLException {
        secrets.require(row, client);
        return candidate(row);
    }

    private SignInCandidate candidate(ResultSet row) throws SQLException {
        return new SignInCandidate(house(row), account(row), failures(row));
    }

    private House house(ResultSet row) throws SQLException {
        String pool = row.getString("pool");
        String client = row.getString("client");
        return new House(
                new TenantId(row.getString("tenant")),
                new UserPoolId(pool),
                settings.pool(pool, row.getLong("pool_version"), row.getString("pool_settings")),
                optional(row.getString("id_key"), SigningKeyId::new),
                optional(row.getString("access_key"), SigningKeyId::new),
                new AppClientId(client),
                settings.client(client, row.getLong("client_version"), row.getString("client_settings")));
    }

    private @Nullable Account account(ResultSet row) throws SQLException {
        String user = row.getString("user_id");
        if (user == null) {
            return null;
        }
        byte[] wrapped = row.getBytes("wrapped");
        if (wrapped != null) {
            subjectKeys.remember(user, wrapped);
        }
        return new Account(
                new UserId(user),
                UserStatus.valueOf(row.getString("status")),
                row.getBoolean("enabled"),
                row.getBytes("profile"),
                optional(row.getString("credential"), CredentialId::new),
                instant(row, "temporary_until"),
                row.getBytes("password"),
                row.getBytes("by_name"),
                row.getBytes("by_uuid"),
                FactorTable.read(row),
                Memberships.of(row),
                row.getBytes("memory"));
    }

    private static Failures failures(ResultSet row) throws SQLException {
        return new Failures(row.getString("subject"), row.getInt("failures"), instant(row, "last_failed"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static <T> @Nullable T optional(@Nullable String value, Function<String, T> id) {
        return value == null ? null : id.apply(value);
    }
}
