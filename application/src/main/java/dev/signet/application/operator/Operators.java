package dev.signet.application.operator;

import dev.signet.application.operator.OperatorRefused.NotAllowed;
import dev.signet.application.operator.OperatorRefused.OperatorNotFound;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds operators. */
@Component
public class Operators {

    static final String COLUMNS = "select id, user_id, role, tenant from lookup.operator ";
    static final String BY_ID = COLUMNS + "where id = ?";
    static final String BY_USER = COLUMNS + "where user_id = ?";
    static final String FIRST = COLUMNS + "where role = 'PLATFORM_ADMINISTRATOR' order by id limit 1";
    static final String OPEN = COLUMNS + """
            where id = ? and exists (
                select from lookup.app_user u where u.id = user_id and u.enabled)
            """;

    private final JdbcTemplate jdbc;

    Operators(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The operator who is this user of the system pool; nobody for all others. */
    public Optional<KnownOperator> of(UserId user) {
        return first(BY_USER, user.value());
    }

    /** @throws OperatorNotFound where there is no such operator */
    KnownOperator require(OperatorId operator) {
        return first(BY_ID, operator.value()).orElseThrow(OperatorNotFound::new);
    }

    /**
     * Lets one change among the operators happen at a time until the transaction ends, and insists that whoever asks
     * still is what they were: two administrators who dismiss or disable each other at the same moment would leave
     * nobody.
     *
     * @throws NotAllowed where the role has changed in between, or the account was disabled
     */
    public void lock(Administrator by) {
        jdbc.query("select pg_advisory_xact_lock(hashtext('signet'), hashtext('operators'))", _ -> {});
        boolean still = first(OPEN, by.operator().value())
                .filter(present -> Permissions.allow(present.role(), Permission.MANAGE_OPERATORS))
                .isPresent();
        if (!still) {
            throw new NotAllowed();
        }
    }

    /** The platform administrator who has been one for longest; nothing before there is any. */
    public Optional<Administrator> firstPlatformAdministrator() {
        return jdbc.query(FIRST, (row, _) -> known(row)).stream()
                .findFirst()
                .map(operator -> new Administrator(operator.id(), operator.role(), operator.tenant()));
    }

    private Optional<KnownOperator> first(String query, String of) {
        return jdbc.query(query, rows -> rows.next() ? Optional.of(known(rows)) : Optional.empty(), of);
    }

    static KnownOperator known(ResultSet row) throws SQLException {
        String tenant = row.getString("tenant");
        return new KnownOperator(
                new OperatorId(row.getString("id")),
                new UserId(row.getString("user_id")),
                OperatorRole.valueOf(row.getString("role")),
                tenant == null ? null : new TenantId(tenant));
    }
}
