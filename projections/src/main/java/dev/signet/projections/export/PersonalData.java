package dev.signet.projections.export;

import dev.signet.domain.Actor;
import dev.signet.ledger.event.EventCodec;
import dev.signet.ledger.event.StoredEvent;
import dev.signet.ledger.export.ExportRecord;
import dev.signet.ledger.export.LedgerExports;
import dev.signet.ledger.proof.Leaf;
import dev.signet.projections.history.Provenance;
import dev.signet.projections.history.Reader;
import dev.signet.projections.history.Rendering;
import java.util.List;
import java.util.Objects;
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

    private final EventCodec codec;
    private final Rendering rendering = new Rendering();

    PersonalData(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public List<String> open(List<ExportRecord> records) {
        return records.stream().map(this::open).toList();
    }

    private String open(ExportRecord record) {
        DomainEventMessage<?> event = codec.decode(stored(record));
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

    private static StoredEvent stored(ExportRecord record) {
        Leaf leaf = record.leaf();
        ExportRecord.Body body = Objects.requireNonNull(record.body(), "only whole records are opened");
        return new StoredEvent(
                leaf.id(),
                leaf.type(),
                leaf.stream(),
                leaf.sequence(),
                leaf.name(),
                leaf.revision(),
                body.payload(),
                body.metadata(),
                leaf.tenant(),
                leaf.pool(),
                leaf.at());
    }
}
