package dev.signet.projections.audit;

import dev.signet.ledger.event.ArchivedEvent;
import dev.signet.projections.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Writes the audit trail: the rows of a batch with one statement, in the transaction that moves the token. One segment,
 * because the trail is complete up to one position only if one reader writes it in order; a batch of {@value #BATCH} rows
 * costs one statement, so that one reader keeps up with all writers.
 */
@Component
@ProcessingGroup(AuditProjection.NAME)
class AuditProjection {

    static final String NAME = "audit";
    static final int SEGMENTS = 1;
    static final int BATCH = 500;

    private static final String ROWS = AuditProjection.class.getName() + ".rows";

    private final AuditTable table;
    private final Progress progress;

    AuditProjection(AuditTable table, Progress progress) {
        this.table = table;
        this.progress = progress;
    }

    @EventHandler(payloadType = Object.class)
    void on(EventMessage<?> message, TrackingToken token, UnitOfWork<?> unit) {
        long position = token.position().orElseThrow(() -> new IllegalStateException("the event has no position"));
        List<AuditRow> rows = rows(unit.root());
        if (!(message.getPayload() instanceof ArchivedEvent)) {
            rows.add(AuditRow.of(position, message));
        }
    }

    @ResetHandler
    void reset() {
        table.clear();
    }

    private List<AuditRow> rows(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(ROWS, _ -> {
            List<AuditRow> rows = new ArrayList<>();
            batch.onPrepareCommit(_ -> table.append(rows));
            batch.afterCommit(_ -> progress.advanced(NAME));
            return rows;
        });
    }
}
