package dev.signet.application.client;

import dev.signet.domain.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets an app client in that acts for itself, such as a resource server: it must have a secret, and prove it. */
@Component
public class ConfidentialClients {

    static final String BY_CLIENT = """
            select p.tenant,
            """ + ClientSecrets.COLUMNS + """
            from lookup.client c
            join lookup.pool p on p.id = c.pool
            """ + ClientSecrets.JOIN + """
            where c.id = ? and c.pool = ? and c.secret is not null
            """;

    private final JdbcTemplate jdbc;
    private final ClientSecrets secrets;

    ConfidentialClients(JdbcTemplate jdbc, ClientSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** The client; nothing where the pool has none such, it has no secret, or this is not it. */
    public Optional<ConfidentialClient> prove(ClientCredentials credentials) {
        return jdbc.query(
                BY_CLIENT,
                rows -> rows.next() ? proved(rows, credentials) : Optional.empty(),
                credentials.client().value(),
                credentials.pool().value());
    }

    private Optional<ConfidentialClient> proved(ResultSet row, ClientCredentials credentials) throws SQLException {
        try {
            secrets.require(row, credentials);
        } catch (ClientRefused.WrongClientSecret _) {
            return Optional.empty();
        }
        return Optional.of(new ConfidentialClient(
                new TenantId(row.getString("tenant")), credentials.pool(), credentials.client()));
    }
}
