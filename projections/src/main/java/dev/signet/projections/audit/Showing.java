package dev.signet.projections.audit;

import dev.signet.ledger.event.ArchivedEvent;
import dev.signet.projections.history.History;
import dev.signet.projections.history.Provenance;
import dev.signet.projections.history.Reader;
import dev.signet.projections.history.Rendering;
import dev.signet.projections.history.Unsealing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what stands behind rows of the trail, and shows it with as much as its reader may see. */
@Component
class Showing {

    private final History history;
    private final Unsealing unsealing;
    private final Rendering rendering = new Rendering();

    Showing(History history, Unsealing unsealing) {
        this.history = history;
        this.unsealing = unsealing;
    }

    List<AuditEntry> shown(List<FoundRow> page, Reader reader) {
        if (reader.personal()) {
            unsealing.prepare(page.stream()
                    .flatMap(row -> Stream.of(row.user(), row.actor().id()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
        }
        Map<Long, DomainEventMessage<?>> events =
                history.at(page.stream().map(FoundRow::position).toList());
        return page.stream()
                .filter(row -> !isArchived(events.get(row.position())))
                .map(row -> shown(row, events.get(row.position()), reader))
                .toList();
    }

    /** Its row goes with its bytes, and may have been read before they went. */
    private static boolean isArchived(@Nullable DomainEventMessage<?> event) {
        return event != null && event.getPayload() instanceof ArchivedEvent;
    }

    private AuditEntry shown(FoundRow row, @Nullable DomainEventMessage<?> event, Reader reader) {
        if (event == null) {
            throw new IllegalStateException("position " + row.position() + " is not in the ledger");
        }
        Provenance provenance = Provenance.of(event.getMetaData());
        return new AuditEntry(
                row.position(),
                row.event(),
                row.type(),
                row.revision(),
                row.at(),
                row.sequencedAt(),
                row.tenant(),
                row.pool(),
                row.stream(),
                row.user(),
                row.session(),
                row.client(),
                row.actor(),
                row.outcome(),
                row.source(),
                row.request(),
                rendering.value(provenance.address(), reader),
                rendering.value(provenance.agent(), reader),
                rendering.details(event.getPayload(), reader));
    }
}
