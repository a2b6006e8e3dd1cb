package dev.signet.application.client;

import dev.signet.application.client.ClientRefused.ClientNotFound;
import dev.signet.application.client.ClientRefused.UnknownAttribute;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.SettingsReader;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientSecretId;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.pool.AttributeSchema;
import dev.signet.domain.pool.UserPoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the app clients of a pool that the operator has been let into. */
@Component
class Clients {

    static final String COLUMNS = "select id, pool, version, settings, secret, created_at from lookup.client ";
    static final String BY_ID = COLUMNS + "where id = ? and pool = ?";

    private final JdbcTemplate jdbc;
    private final SettingsReader settings;

    Clients(JdbcTemplate jdbc, SettingsReader settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** @throws ClientNotFound where the pool has no such client */
    KnownClient require(KnownPool pool, AppClientId client) {
        Optional<KnownClient> found = jdbc.query(
                BY_ID,
                rows -> rows.next() ? Optional.of(known(rows)) : Optional.empty(),
                client.value(),
                pool.id().value());
        return found.orElseThrow(ClientNotFound::new);
    }

    /** @throws UnknownAttribute where the settings name an attribute that users of the pool cannot have */
    static void requireAttributes(KnownPool pool, ClientSettings settings) {
        AttributeSchema schema = pool.settings().schema();
        Stream.concat(
                        settings.readAttributes().stream().map(name -> new Named("read_attributes", name)),
                        settings.writeAttributes().stream().map(name -> new Named("write_attributes", name)))
                .filter(named -> schema.definition(named.attribute()).isEmpty())
                .findFirst()
                .ifPresent(named -> {
                    throw new UnknownAttribute(named.field());
                });
    }

    private record Named(String field, String attribute) {}

    KnownClient known(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String secret = row.getString("secret");
        return new KnownClient(
                new AppClientId(id),
                new UserPoolId(row.getString("pool")),
                settings.client(id, row.getLong("version"), row.getString("settings")),
                secret == null ? null : new ClientSecretId(secret),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
