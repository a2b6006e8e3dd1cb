package dev.signet.projections.signal;

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
 * Picks the security events out of the ledger. It takes every event, so that its position says of each that was passed that
 * it was none: whoever has followed up to a position has missed nothing up to there. One segment, for the same reason.
 */
@Component
@ProcessingGroup(SignalProjection.NAME)
class SignalProjection {

    static final String NAME = "signals";
    static final int SEGMENTS = 1;
    static final int BATCH = 500;

    private static final String ROWS = SignalProjection.class.getName() + ".rows";

    private final SignalTable table;
    private final Progress progress;

    SignalProjection(SignalTable table, Progress progress) {
        this.table = table;
        this.progress = progress;
    }

    @EventHandler(payloadType = Object.class)
    void on(EventMessage<?> message, TrackingToken token, UnitOfWork<?> unit) {
        long position = token.position().orElseThrow(() -> new IllegalStateException("the event has no position"));
        List<SignalRow> rows = rows(unit.root());
        SignalRow.of(position, message.getPayload()).ifPresent(rows::add);
    }

    @ResetHandler
    void reset() {
        table.clear();
    }

    private List<SignalRow> rows(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(ROWS, _ -> {
            List<SignalRow> rows = new ArrayList<>();
            batch.onPrepareCommit(_ -> table.append(rows));
            batch.afterCommit(_ -> progress.advanced(NAME));
            return rows;
        });
    }
}
