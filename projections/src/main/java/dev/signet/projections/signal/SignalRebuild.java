package dev.signet.projections.signal;

import dev.signet.projections.history.PlacedEvent;
import dev.signet.projections.rebuild.Rebuildable;
import java.util.List;
import java.util.Optional;

/** The security events, picked out a second time. */
final class SignalRebuild implements Rebuildable {

    private final SignalTable next;

    SignalRebuild(SignalTable next) {
        this.next = next;
    }

    @Override
    public String projection() {
        return SignalProjection.NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("signal");
    }

    @Override
    public void apply(List<PlacedEvent> events) {
        next.append(events.stream()
                .map(event -> SignalRow.of(event.position(), event.message().getPayload()))
                .flatMap(Optional::stream)
                .toList());
    }
}
