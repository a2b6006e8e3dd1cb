package dev.signet.application.user;

import dev.signet.application.operator.PageRequest;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserStatus;
import dev.signet.ledger.vault.SubjectKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds users, by name or identifier, in one indexed read. */
@Component
public class Users {

    static final String COLUMNS = """
            select u.id, u.tenant, u.pool, u.status, u.enabled, u.profile, u.created_at, u.updated_at, k.wrapped
            """;

    static final String BY_NAME = COLUMNS + """
            from lookup.login_name n
            join lookup.app_user u on u.id = n.user_id
            left join vault.subject_key k on k.subject = u.id
            where n.pool = ? and n.hash in (?, ?)
            """;

    static final String BY_ID = COLUMNS + """
            from lookup.app_user u
            left join vault.subject_key k on k.subject = u.id
            where u.id = ? and u.pool = ?
            """;

    static final String IN_GROUP = COLUMNS + """
            from lookup.group_member m
            join lookup.app_user u on u.id = m.user_id
            left join vault.subject_key k on k.subject = u.id
            where m.group_id = ? and m.user_id > ? order by m.user_id limit ?
            """;

    private static final Profile ERASED = new Profile("", Map.of(), Set.of(), Map.of());

    static final String CREDENTIAL = "select credential from lookup.app_user where id = ?";

    private final JdbcTemplate jdbc;
    private final SubjectKeys keys;
    private final Profiles profiles;

    Users(JdbcTemplate jdbc, SubjectKeys keys, Profiles profiles) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.profiles = profiles;
    }

    /** The user of the pool who signs in by that name. */
    public Optional<KnownUser> named(UserPoolId pool, TypedName name) {
        return jdbc.query(
                BY_NAME,
                rows -> rows.next() ? Optional.of(known(rows)) : Optional.empty(),
                pool.value(),
                name.hash(),
                name.asUsername());
    }

    /** The user of the pool with that identifier. */
    public Optional<KnownUser> find(UserPoolId pool, UserId user) {
        return jdbc.query(
                BY_ID, rows -> rows.next() ? Optional.of(known(rows)) : Optional.empty(), user.value(), pool.value());
    }

    /** Users who are in the group, oldest first: one more than the page holds where another follows. */
    public List<KnownUser> in(GroupId group, PageRequest page) {
        return jdbc.query(IN_GROUP, (row, _) -> known(row), group.value(), page.after(), page.rows());
    }

    /** The password that the user has at present; nothing where there is none. */
    public Optional<CredentialId> credential(UserId user) {
        return jdbc.query(CREDENTIAL, (row, _) -> row.getString("credential"), user.value()).stream()
                .flatMap(Stream::ofNullable)
                .map(CredentialId::new)
                .findFirst();
    }

    private KnownUser known(ResultSet row) throws SQLException {
        UserId user = new UserId(row.getString("id"));
        byte[] wrapped = row.getBytes("wrapped");
        if (wrapped != null) {
            keys.remember(user.value(), wrapped);
        }
        return new KnownUser(
                user,
                new TenantId(row.getString("tenant")),
                new UserPoolId(row.getString("pool")),
                UserStatus.valueOf(row.getString("status")),
                row.getBoolean("enabled"),
                profiles.open(user, row.getBytes("profile")).orElse(ERASED),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
