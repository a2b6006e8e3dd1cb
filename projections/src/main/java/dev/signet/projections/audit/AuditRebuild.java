package dev.signet.projections.audit;

import dev.signet.ledger.event.ArchivedEvent;
import dev.signet.projections.history.PlacedEvent;
import dev.signet.projections.rebuild.Rebuildable;
import java.util.List;

/** The trail, built a second time. */
final class AuditRebuild implements Rebuildable {

    private final AuditTable next;

    AuditRebuild(AuditTable next) {
        this.next = next;
    }

    @Override
    public String projection() {
        return AuditProjection.NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("audit");
    }

    @Override
    public void apply(List<PlacedEvent> events) {
        next.append(events.stream()
                .filter(event -> !(event.message().getPayload() instanceof ArchivedEvent))
                .map(event -> AuditRow.of(event.position(), event.message()))
                .toList());
    }
}
