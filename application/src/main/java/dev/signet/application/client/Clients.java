package dev.signet.application.client;

import dev.signet.application.client.ClientRefused.ClientNotFound;
import dev.signet.application.client.ClientRefused.UnknownAttribute;
import dev.signet.application.client.ClientRefused.UrlNotCallable;
import dev.signet.application.courier.ChannelName;
import dev.signet.application.courier.Cursors;
import dev.signet.application.outgoing.OutgoingSettings;
import dev.signet.application.outgoing.OutgoingUrl;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.SettingsReader;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientSecretId;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.client.SignalAuthorizationId;
import dev.signet.domain.client.SignalPush;
import dev.signet.domain.client.SignalPushUrlId;
import dev.signet.domain.pool.AttributeSchema;
import dev.signet.domain.pool.UserPoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the app clients of a pool that the operator has been let into. */
@Component
class Clients {

    static final String COLUMNS = """
            select id, pool, version, settings, secret, push_url, push_origin, push_authorization, created_at, changed_at
            from lookup.client
            """;
    static final String BY_ID = COLUMNS + "where id = ? and pool = ?";

    private final JdbcTemplate jdbc;
    private final SettingsReader settings;
    private final Cursors cursors;
    private final OutgoingSettings outgoing;

    Clients(JdbcTemplate jdbc, SettingsReader settings, Cursors cursors, OutgoingSettings outgoing) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.cursors = cursors;
        this.outgoing = outgoing;
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

    /** Lets nobody else change the client until the transaction ends. */
    void hold(AppClientId client) {
        jdbc.query("select id from lookup.client where id = ? for no key update", _ -> {}, client.value());
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

    /** @throws UrlNotCallable where the settings name a URL that this house calls nobody at */
    void requireCallable(ClientSettings settings) {
        if (settings.backchannelLogout() == null) {
            return;
        }
        try {
            OutgoingUrl.parse(settings.backchannelLogout().uri(), outgoing);
        } catch (IllegalArgumentException unfit) {
            throw new UrlNotCallable("backchannel_logout.uri", String.valueOf(unfit.getMessage()));
        }
    }

    /** Tells the client of sessions that end from now on, or no more. */
    void tell(AppClientId client, ClientSettings settings, Instant now) {
        if (settings.backchannelLogout() == null) {
            cursors.end(ChannelName.LOGOUT, client.value());
        } else {
            cursors.begin(ChannelName.LOGOUT, client.value(), cursors.head(), now);
        }
    }

    private static @Nullable SignalPush push(ResultSet row) throws SQLException {
        String url = row.getString("push_url");
        String authorization = row.getString("push_authorization");
        return url == null
                ? null
                : new SignalPush(
                        new SignalPushUrlId(url),
                        row.getString("push_origin"),
                        authorization == null ? null : new SignalAuthorizationId(authorization));
    }

    private record Named(String field, String attribute) {}

    KnownClient known(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String secret = row.getString("secret");
        OffsetDateTime changed = row.getObject("changed_at", OffsetDateTime.class);
        return new KnownClient(
                new AppClientId(id),
                new UserPoolId(row.getString("pool")),
                settings.client(id, row.getLong("version"), row.getString("settings")),
                push(row),
                secret == null ? null : new ClientSecretId(secret),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                changed == null ? null : changed.toInstant());
    }
}
