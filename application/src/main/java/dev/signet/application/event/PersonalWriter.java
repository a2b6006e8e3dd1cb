package dev.signet.application.event;

import dev.signet.domain.personal.Personal;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes personal data sealed: {@code {"of":"usr_…","sealed":"<base64url>"}}, or without {@code sealed} once erased. */
final class PersonalWriter extends StdSerializer<Personal<?>> {

    PersonalWriter() {
        super(Personal.class);
    }

    @Override
    public void serialize(Personal<?> value, JsonGenerator json, SerializationContext context) {
        Place place = (Place) context.getAttribute(Place.class);
        JsonPointer field = json.streamWriteContext().pathAsPointer();
        json.writeStartObject(value);
        json.writeStringProperty("of", value.subject());
        value.read().ifPresent(clear -> {
            json.writeName("sealed");
            byte[] sealed = place.seal(value.subject(), (String) clear, field);
            json.writeBinary(Base64Variants.MODIFIED_FOR_URL, sealed, 0, sealed.length);
        });
        json.writeEndObject();
    }
}
