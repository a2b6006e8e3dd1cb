package dev.signet.application.accesskey;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.operator.AccessKeyId;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds access keys. One of an operator who is dismissed, or whose account is disabled, is none. */
@Component
public class AccessKeys {

    static final String BY_ID = """
            select v.sealed, o.id as operator, o.role, o.tenant
            from lookup.access_key k
            join vault.access_key v on v.id = k.id
            join lookup.operator o on o.id = k.operator
            join lookup.app_user u on u.id = o.user_id and u.enabled
            where k.id = ?
            """;

    static final String OF_OPERATOR =
            "select id, issued_at from lookup.access_key where operator = ? order by issued_at, id";

    private final JdbcTemplate jdbc;
    private final AccessKeyVault vault;

    AccessKeys(JdbcTemplate jdbc, AccessKeyVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A key with what signatures are checked by, and in whose name it signs. */
    public record Signer(String secret, Administrator administrator) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Signer[" + administrator.operator().value() + "]";
        }
    }

    /** A key as lists show it. */
    public record Listed(AccessKeyId key, Instant issuedAt) {}

    /** Who signs with the key; nothing where it is good for nothing. */
    public Optional<Signer> find(AccessKeyId key) {
        return jdbc.query(BY_ID, rows -> rows.next() ? Optional.of(signer(key, rows)) : Optional.empty(), key.value());
    }

    /**
     * The keys of an operator: one's own, or another's where one may see operators.
     *
     * @throws dev.signet.application.operator.OperatorRefused.NotAllowed where one may not
     */
    public List<Listed> list(Administrator by, OperatorId operator) {
        if (!operator.equals(by.operator())) {
            by.require(Permission.MANAGE_OPERATORS);
        }
        return of(operator);
    }

    List<Listed> of(OperatorId operator) {
        return jdbc.query(
                OF_OPERATOR,
                (row, _) -> new Listed(
                        new AccessKeyId(row.getString("id")),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant()),
                operator.value());
    }

    private Signer signer(AccessKeyId key, ResultSet row) throws SQLException {
        String tenant = row.getString("tenant");
        return new Signer(
                vault.open(key, row.getBytes("sealed")),
                new Administrator(
                        new OperatorId(row.getString("operator")),
                        OperatorRole.valueOf(row.getString("role")),
                        tenant == null ? null : new TenantId(tenant)));
    }
}
