package dev.signet.application.event;

import dev.signet.domain.Id;
import java.util.Comparator;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes sets of texts, identifiers and enums in the order of their text: {@code Set.of} has another order in each JVM. */
final class SetWriter extends StdSerializer<Set<?>> {

    SetWriter() {
        super(Set.class);
    }

    @Override
    public void serialize(Set<?> value, JsonGenerator json, SerializationContext context) {
        json.writeStartArray(value);
        value.stream().map(SetWriter::text).sorted(Comparator.naturalOrder()).forEach(json::writeString);
        json.writeEndArray();
    }

    private static String text(Object element) {
        return switch (element) {
            case Enum<?> constant -> constant.name();
            case Id id -> id.value();
            default -> (String) element;
        };
    }
}
