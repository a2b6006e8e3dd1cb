package dev.signet.projections.export;

import dev.signet.domain.Actor;
import dev.signet.ledger.export.ExportRecord;
import dev.signet.ledger.export.LedgerExports;
import dev.signet.projections.history.Provenance;
import dev.signet.projections.history.Reader;
import dev.signet.projections.history.RecordedEvents;
import dev.signet.projections.history.Rendering;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Opens what is sealed in records, for a file whose reader may see it. What was erased reads as erased. */
@Component
class PersonalData implements LedgerExports.Opening {

    private static final Reader WHO_MAY = new Reader(Actor.SYSTEM, true);

    private final RecordedEvents events;
    private final Rendering rendering = new Rendering();

    PersonalData(RecordedEvents events) {
        this.events = events;
    }

    @Override
    public List<String> open(List<ExportRecord> records) {
        return records.stream().map(this::open).toList();
    }

    private String open(ExportRecord record) {
        DomainEventMessage<?> event = events.of(record);
        Provenance provenance = Provenance.of(event.getMetaData());
        ObjectNode opened = JsonNodeFactory.instance.objectNode();
        opened.set("payload", rendering.details(event.getPayload(), WHO_MAY));
        put(opened, "address", rendering.value(provenance.address(), WHO_MAY));
        put(opened, "agent", rendering.value(provenance.agent(), WHO_MAY));
        return opened.toString();
    }

    private static void put(ObjectNode opened, String name, @Nullable JsonNode value) {
        if (value != null) {
            opened.set(name, value);
        }
    }
}
