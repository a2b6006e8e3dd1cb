package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.client.AppClientEvent;
import dev.signet.domain.client.AppClientEvent.AppClientCreated;
import dev.signet.domain.client.AppClientEvent.AppClientDeleted;
import dev.signet.domain.client.AppClientEvent.ClientSettingsChanged;
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
                        insert into lookup.client (id, pool, settings, version, secret, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """,
                        e.client().value(),
                        e.pool().value(),
                        Json.text(e.settings()),
                        sequence,
                        e.secret() == null ? null : e.secret().value(),
                        e.at().atOffset(UTC));
            case ClientSettingsChanged e ->
                jdbc.update(
                        "update lookup.client set settings = ?, version = ? where id = ?",
                        Json.text(e.settings()),
                        sequence,
                        e.client().value());
            case AppClientDeleted e ->
                jdbc.update("delete from lookup.client where id = ?", e.client().value());
        }
    }
}
