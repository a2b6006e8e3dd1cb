package dev.signet.application.event;

import java.util.Comparator;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes sets of texts and enums in the order of their text: {@code Set.of} has another order in each JVM. */
final class SetWriter extends StdSerializer<Set<?>> {

    SetWriter() {
        super(Set.class);
    }

    @Override
    public void serialize(Set<?> value, JsonGenerator json, SerializationContext context) {
        json.writeStartArray(value);
        value.stream()
                .map(element -> element instanceof Enum<?> constant ? constant.name() : (String) element)
                .sorted(Comparator.naturalOrder())
                .forEach(json::writeString);
        json.writeEndArray();
    }
}
