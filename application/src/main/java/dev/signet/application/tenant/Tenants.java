package dev.signet.application.tenant;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.tenant.TenantRefused.TenantNotFound;
import dev.signet.domain.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds tenants for those whose business they are. */
@Component
public class Tenants {

    static final String COLUMNS = "select id, name, created_at from lookup.tenant ";
    static final String BY_ID = COLUMNS + "where id = ?";

    private final JdbcTemplate jdbc;

    Tenants(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The tenant, for an operator who wants to do that kind of thing there.
     *
     * @throws dev.signet.application.operator.OperatorRefused.NotAllowed where the role does not allow it
     * @throws TenantNotFound where there is no such tenant, or it is not the operator's business
     */
    public KnownTenant require(Administrator by, Permission permission, TenantId tenant) {
        by.require(permission);
        Optional<KnownTenant> found =
                jdbc.query(BY_ID, rows -> rows.next() ? Optional.of(known(rows)) : Optional.empty(), tenant.value());
        return found.filter(known -> by.serves(known.id())).orElseThrow(TenantNotFound::new);
    }

    static KnownTenant known(ResultSet row) throws SQLException {
        return new KnownTenant(
                new TenantId(row.getString("id")),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
