package dev.signet.application.client;

import dev.signet.application.client.ClientRefused.ClientNotFound;
import dev.signet.application.pool.SettingsReader;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets an app client in: it exists in the pool, and has proved itself where it has a secret. */
@Component
public class ClientDoor {

    static final String BY_CLIENT = """
            select p.tenant, p.version as pool_version, p.settings as pool_settings,
                   c.version as client_version, c.settings as client_settings,
            """ + ClientSecrets.COLUMNS + """
            from lookup.client c
            join lookup.pool p on p.id = c.pool
            """ + ClientSecrets.JOIN + """
            where c.id = ? and c.pool = ?
            """;

    private final JdbcTemplate jdbc;
    private final SettingsReader settings;
    private final ClientSecrets secrets;

    ClientDoor(JdbcTemplate jdbc, SettingsReader settings, ClientSecrets secrets) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.secrets = secrets;
    }

    /** A client and the pool it belongs to. */
    public record Admitted(
            TenantId tenant,
            UserPoolId pool,
            PoolSettings poolSettings,
            AppClientId client,
            ClientSettings clientSettings) {}

    /**
     * Admits the client.
     *
     * @throws ClientRefused where there is none such, or it has not proved itself
     */
    public Admitted admit(ClientCredentials client) {
        Admitted admitted = jdbc.query(
                BY_CLIENT,
                rows -> rows.next() ? admitted(rows, client) : null,
                client.client().value(),
                client.pool().value());
        if (admitted == null) {
            throw new ClientNotFound();
        }
        return admitted;
    }

    private Admitted admitted(ResultSet row, ClientCredentials client) throws SQLException {
        secrets.require(row, client);
        return new Admitted(
                new TenantId(row.getString("tenant")),
                client.pool(),
                settings.pool(client.pool().value(), row.getLong("pool_version"), row.getString("pool_settings")),
                client.client(),
                settings.client(
                        client.client().value(), row.getLong("client_version"), row.getString("client_settings")));
    }
}
