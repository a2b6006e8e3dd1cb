package dev.signet.projections.revocation;

import dev.signet.projections.history.PlacedEvent;
import dev.signet.projections.rebuild.Rebuildable;
import java.util.List;
import java.util.Optional;

/** The revocations, picked out a second time. */
final class RevocationRebuild implements Rebuildable {

    private final RevocationTable next;

    RevocationRebuild(RevocationTable next) {
        this.next = next;
    }

    @Override
    public String projection() {
        return RevocationProjection.NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("revocation");
    }

    @Override
    public void apply(List<PlacedEvent> events) {
        next.append(events.stream()
                .map(event -> RevocationRow.of(event.position(), event.message().getPayload()))
                .flatMap(Optional::stream)
                .toList());
    }
}
