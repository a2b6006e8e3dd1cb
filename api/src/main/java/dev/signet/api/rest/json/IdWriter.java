package dev.signet.api.rest.json;

import dev.signet.domain.Id;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an identifier as a JSON string. */
final class IdWriter extends StdSerializer<Id> {

    IdWriter() {
        super(Id.class);
    }

    @Override
    public void serialize(Id id, JsonGenerator json, SerializationContext context) {
        json.writeString(id.value());
    }
}
