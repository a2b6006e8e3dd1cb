package dev.signet.application.event;

import dev.signet.ledger.event.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Where a JSON document stands while it is written or read: what is sealed in it is bound to tenant, stream, document
 * and field. One for each document, used by one thread.
 */
final class Place {

    /** The payload of an event. */
    static final String PAYLOAD = "payload";
    /** The metadata of an event. */
    static final String METADATA = "metadata";
    /** The state in a snapshot. */
    static final String SNAPSHOT = "snapshot";

    private final Seals seals;
    private final @Nullable String tenant;
    private final String document;
    private final String prefix;
    private final boolean moved;
    private final Map<String, Seals.Seal> sealing = new HashMap<>(4);

    private Place(Seals seals, @Nullable String tenant, String stream, String document, boolean moved) {
        this.seals = seals;
        this.tenant = tenant;
        this.document = document;
        this.prefix = (tenant == null ? "" : tenant) + "|" + stream + "|" + document + "#";
        this.moved = moved;
    }

    static Place of(Seals seals, @Nullable String tenant, String stream, String document) {
        return new Place(seals, tenant, stream, document, false);
    }

    /** Of a payload that was upcast: its sealed values carry the pointer under which they were sealed. */
    static Place ofUpcast(Seals seals, StoredEvent stored) {
        return new Place(seals, stored.tenant(), stored.stream(), PAYLOAD, true);
    }

    /** Whether sealed values may stand elsewhere than where they were sealed. */
    boolean moved() {
        return moved;
    }

    boolean isMetadata() {
        return document.equals(METADATA);
    }

    byte[] seal(String subject, String clear, JsonPointer field) {
        String owner = tenant;
        if (owner == null) {
            throw new IllegalStateException("personal data needs a tenant in the metadata of its event");
        }
        return sealing.computeIfAbsent(subject, _ -> seals.of(subject, owner))
                .seal(clear.getBytes(StandardCharsets.UTF_8), aad(field.toString()));
    }

    Optional<String> open(String subject, byte[] sealed, String field) {
        return seals.open(subject, sealed, aad(field)).map(clear -> new String(clear, StandardCharsets.UTF_8));
    }

    private byte[] aad(String field) {
        return (prefix + field).getBytes(StandardCharsets.UTF_8);
    }
}
