package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.client.AppClientEvent;
import dev.signet.domain.client.AppClientEvent.AppClientCreated;
import dev.signet.domain.client.AppClientEvent.AppClientDeleted;
import dev.signet.domain.client.AppClientEvent.ClientSecretAdded;
import dev.signet.domain.client.AppClientEvent.ClientSecretRemoved;
import dev.signet.domain.client.AppClientEvent.ClientSettingsChanged;
import dev.signet.domain.client.AppClientEvent.SignalPushRemoved;
import dev.signet.domain.client.AppClientEvent.SignalPushSet;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.client}. */
@Inline
class ClientLookup {

    private final JdbcTemplate jdbc;

    ClientLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(AppClientEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case AppClientCreated e ->
                jdbc.update(
                        """
                        insert into lookup.client (id, pool, settings, version, secret, secret_at, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """,
                        e.client().value(),
                        e.pool().value(),
                        Json.text(e.settings()),
                        sequence,
                        e.secret() == null ? null : e.secret().value(),
                        e.secret() == null ? null : e.at().atOffset(UTC),
                        e.at().atOffset(UTC));
            case ClientSettingsChanged e ->
                jdbc.update(
                        "update lookup.client set settings = ?, version = ?, changed_at = ? where id = ?",
                        Json.text(e.settings()),
                        sequence,
                        e.at().atOffset(UTC),
                        e.client().value());
            case SignalPushSet e ->
                jdbc.update(
                        """
                        update lookup.client set push_url = ?, push_origin = ?, push_authorization = ?, version = ?
                        where id = ?
                        """,
                        e.push().url().value(),
                        e.push().origin(),
                        e.push().authorization() == null
                                ? null
                                : e.push().authorization().value(),
                        sequence,
                        e.client().value());
            case SignalPushRemoved e -> jdbc.update("""
                        update lookup.client
                        set push_url = null, push_origin = null, push_authorization = null, version = ?
                        where id = ?
                        """, sequence, e.client().value());
            case ClientSecretAdded e ->
                jdbc.update(
                        "update lookup.client set second_secret = ?, second_secret_at = ? where id = ?",
                        e.secret().value(),
                        e.at().atOffset(UTC),
                        e.client().value());
            case ClientSecretRemoved e -> removed(e);
            case AppClientDeleted e ->
                jdbc.update("delete from lookup.client where id = ?", e.client().value());
        }
    }

    /** Where the older one goes the newer one takes its place. */
    private void removed(ClientSecretRemoved e) {
        jdbc.update("""
                update lookup.client
                set secret = case when secret = ? then second_secret else secret end,
                    secret_at = case when secret = ? then second_secret_at else secret_at end,
                    second_secret = null, second_secret_at = null
                where id = ?
                """, e.secret().value(), e.secret().value(), e.client().value());
    }
}
