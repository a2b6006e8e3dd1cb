package dev.signet.projections.lookup;

import dev.signet.domain.operator.OperatorEvent;
import dev.signet.domain.operator.OperatorEvent.OperatorAccessKeyIssued;
import dev.signet.domain.operator.OperatorEvent.OperatorAccessKeyWithdrawn;
import dev.signet.domain.operator.OperatorEvent.OperatorAppointed;
import dev.signet.domain.operator.OperatorEvent.OperatorDismissed;
import dev.signet.domain.operator.OperatorEvent.OperatorRoleChanged;
import dev.signet.domain.tenant.TenantId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code lookup.operator} and {@code lookup.access_key}. */
@Inline
class OperatorLookup {

    private final JdbcTemplate jdbc;

    OperatorLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(OperatorEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case OperatorAppointed e ->
                jdbc.update(
                        "insert into lookup.operator (id, user_id, role, tenant, version) values (?, ?, ?, ?, ?)",
                        e.operator().value(),
                        e.user().value(),
                        e.role().name(),
                        value(e.tenant()),
                        sequence);
            case OperatorRoleChanged e ->
                jdbc.update(
                        "update lookup.operator set role = ?, tenant = ?, version = ? where id = ?",
                        e.role().name(),
                        value(e.tenant()),
                        sequence,
                        e.operator().value());
            case OperatorDismissed e -> {
                jdbc.update(
                        "delete from lookup.operator where id = ?", e.operator().value());
                jdbc.update(
                        "delete from lookup.access_key where operator = ?",
                        e.operator().value());
            }
            case OperatorAccessKeyIssued e ->
                jdbc.update(
                        "insert into lookup.access_key (id, operator, issued_at) values (?, ?, ?)",
                        e.key().value(),
                        e.operator().value(),
                        e.at().atOffset(ZoneOffset.UTC));
            case OperatorAccessKeyWithdrawn e ->
                jdbc.update(
                        "delete from lookup.access_key where id = ?", e.key().value());
        }
    }

    private static @Nullable String value(@Nullable TenantId tenant) {
        return tenant == null ? null : tenant.value();
    }
}
