package dev.signet.projections.revocation;

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
 * Picks the revocations out of the ledger. It takes every event, so that its position says of each that was passed that
 * it was none: whoever has followed up to a position has missed nothing up to there. One segment, for the same reason.
 */
@Component
@ProcessingGroup(RevocationProjection.NAME)
class RevocationProjection {

    static final String NAME = "revocations";
    static final int BATCH = 500;

    private static final String ROWS = RevocationProjection.class.getName() + ".rows";

    private final RevocationTable table;
    private final Progress progress;

    RevocationProjection(RevocationTable table, Progress progress) {
        this.table = table;
        this.progress = progress;
    }

    @EventHandler(payloadType = Object.class)
    void on(EventMessage<?> message, TrackingToken token, UnitOfWork<?> unit) {
        long position = token.position().orElseThrow(() -> new IllegalStateException("the event has no position"));
        List<RevocationRow> rows = rows(unit.root());
        RevocationRow.of(position, message.getPayload()).ifPresent(rows::add);
    }

    @ResetHandler
    void reset() {
        table.clear();
    }

    private List<RevocationRow> rows(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(ROWS, _ -> {
            List<RevocationRow> rows = new ArrayList<>();
            batch.onPrepareCommit(_ -> table.append(rows));
            batch.afterCommit(_ -> progress.advanced(NAME));
            return rows;
        });
    }
}
