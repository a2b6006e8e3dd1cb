package dev.signet.projections.lookup;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.Id;
import dev.signet.domain.hold.LegalHoldEvent;
import dev.signet.domain.hold.LegalHoldEvent.HoldPlaced;
import dev.signet.domain.hold.LegalHoldEvent.HoldReleased;
import dev.signet.domain.user.UserEvent.ErasureDeferred;
import dev.signet.domain.user.UserEvent.UserErased;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.legal_hold}, and the erasures that are owed because of holds. */
@Inline
class HoldLookup {

    private final JdbcTemplate jdbc;

    HoldLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(LegalHoldEvent event) {
        switch (event) {
            case HoldPlaced e -> placed(e);
            case HoldReleased e ->
                jdbc.update(
                        """
                        update lookup.legal_hold
                        set released_kind = ?, released_by = ?, released_at = ?, release_reason = ?
                        where id = ?
                        """,
                        e.by().kind().name(),
                        e.by().id(),
                        e.at().atOffset(UTC),
                        e.reason(),
                        e.hold().value());
        }
    }

    @EventHandler
    void on(
            ErasureDeferred e,
            @MetaDataValue(value = "tenant", required = true) String tenant,
            @MetaDataValue(value = "pool", required = true) String pool) {
        jdbc.update(
                "insert into lookup.owed_erasure (user_id, tenant, pool, reason, owed_since) values (?, ?, ?, ?, ?)",
                e.user().value(),
                tenant,
                pool,
                e.reason().name(),
                e.at().atOffset(UTC));
    }

    @EventHandler
    void on(UserErased e) {
        jdbc.update(
                "delete from lookup.owed_erasure where user_id = ?", e.user().value());
    }

    private void placed(HoldPlaced e) {
        jdbc.update(
                """
                insert into lookup.legal_hold
                    (id, tenant, scope, pool, user_id, session, case_reference, reason, placed_kind, placed_by, placed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                e.hold().value(),
                e.tenant().value(),
                e.scope().name(),
                value(e.pool()),
                value(e.user()),
                value(e.session()),
                e.caseReference(),
                e.reason(),
                e.by().kind().name(),
                e.by().id(),
                e.at().atOffset(UTC));
    }

    private static @Nullable String value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
