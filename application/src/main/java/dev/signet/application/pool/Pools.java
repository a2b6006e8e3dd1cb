package dev.signet.application.pool;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.PoolRefused.PoolNotFound;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds user pools for those whose business they are. */
@Component
public class Pools {

    static final String COLUMNS =
            "select id, tenant, version, settings, created_at, changed_at, deleted_at from lookup.pool ";
    static final String BY_ID = COLUMNS + "where id = ?";

    /** What can still be done where a pool was. */
    private static final Set<Permission> OF_ITS_HISTORY =
            Set.of(Permission.READ_AUDIT, Permission.READ_HOLDS, Permission.MANAGE_HOLDS);

    private final JdbcTemplate jdbc;
    private final SettingsReader settings;

    Pools(JdbcTemplate jdbc, SettingsReader settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * The pool, for an operator who wants to do that kind of thing there. Of a pool that was deleted only the history is there.
     *
     * @throws dev.signet.application.operator.OperatorRefused.NotAllowed where the role does not allow it
     * @throws PoolNotFound where there is no such pool, or it is not the operator's business
     */
    public KnownPool require(Administrator by, Permission permission, UserPoolId pool) {
        by.require(permission);
        Optional<KnownPool> found =
                jdbc.query(BY_ID, rows -> rows.next() ? Optional.of(known(rows)) : Optional.empty(), pool.value());
        return found.filter(known -> by.serves(known.tenant()))
                .filter(known -> known.deletedAt() == null || OF_ITS_HISTORY.contains(permission))
                .orElseThrow(PoolNotFound::new);
    }

    /** Lets nobody else change the pool until the transaction ends. */
    void hold(UserPoolId pool) {
        jdbc.query("select id from lookup.pool where id = ? for no key update", _ -> {}, pool.value());
    }

    /** The pool as it is now, for what Signet does of itself; nothing where there is none, or none any more. */
    public Optional<KnownPool> find(UserPoolId pool) {
        Optional<KnownPool> found =
                jdbc.query(BY_ID, rows -> rows.next() ? Optional.of(known(rows)) : Optional.empty(), pool.value());
        return found.filter(known -> known.deletedAt() == null);
    }

    KnownPool known(ResultSet row) throws SQLException {
        String id = row.getString("id");
        OffsetDateTime deleted = row.getObject("deleted_at", OffsetDateTime.class);
        OffsetDateTime changed = row.getObject("changed_at", OffsetDateTime.class);
        return new KnownPool(
                new UserPoolId(id),
                new TenantId(row.getString("tenant")),
                settings.pool(id, row.getLong("version"), row.getString("settings")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                changed == null ? null : changed.toInstant(),
                deleted == null ? null : deleted.toInstant());
    }
}
