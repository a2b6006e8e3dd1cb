package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.resourceserver.ResourceServerEvent;
import dev.signet.domain.resourceserver.ResourceServerEvent.ResourceServerChanged;
import dev.signet.domain.resourceserver.ResourceServerEvent.ResourceServerCreated;
import dev.signet.domain.resourceserver.ResourceServerEvent.ResourceServerDeleted;
import dev.signet.domain.resourceserver.ServerIdentifierTaken;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.resource_server}. */
@Inline
class ResourceServerLookup {

    private final JdbcTemplate jdbc;

    ResourceServerLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ResourceServerEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case ResourceServerCreated e -> created(e, sequence);
            case ResourceServerChanged e ->
                jdbc.update(
                        "update lookup.resource_server set settings = ?, version = ?, updated_at = ? where id = ?",
                        Json.text(e.settings()),
                        sequence,
                        e.at().atOffset(UTC),
                        e.server().value());
            case ResourceServerDeleted e ->
                jdbc.update(
                        "delete from lookup.resource_server where id = ?",
                        e.server().value());
        }
    }

    private void created(ResourceServerCreated e, long sequence) {
        int rows = jdbc.update(
                """
                insert into lookup.resource_server (id, pool, identifier, settings, version, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (pool, identifier) do nothing
                """,
                e.server().value(),
                e.pool().value(),
                e.identifier(),
                Json.text(e.settings()),
                sequence,
                e.at().atOffset(UTC),
                e.at().atOffset(UTC));
        if (rows == 0) {
            throw new ServerIdentifierTaken();
        }
    }
}
