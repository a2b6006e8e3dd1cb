package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.tenant.TenantEvent;
import dev.signet.domain.tenant.TenantEvent.TenantCreated;
import dev.signet.domain.tenant.TenantEvent.TenantRenamed;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.tenant}. */
@Inline
class TenantLookup {

    private final JdbcTemplate jdbc;

    TenantLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(TenantEvent event) {
        switch (event) {
            case TenantCreated e ->
                jdbc.update(
                        "insert into lookup.tenant (id, name, created_at) values (?, ?, ?)",
                        e.tenant().value(),
                        e.name(),
                        e.at().atOffset(UTC));
            case TenantRenamed e ->
                jdbc.update(
                        "update lookup.tenant set name = ? where id = ?",
                        e.name(),
                        e.tenant().value());
        }
    }
}
