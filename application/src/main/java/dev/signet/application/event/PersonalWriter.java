package dev.signet.application.event;

import dev.signet.domain.personal.Personal;
import dev.signet.ledger.vault.VaultException.SubjectErased;
import java.util.Optional;
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
        value.read()
                .flatMap(clear -> seal(place, value.subject(), (String) clear, field))
                .ifPresent(bytes -> {
                    json.writeName("sealed");
                    json.writeBinary(Base64Variants.MODIFIED_FOR_URL, bytes, 0, bytes.length);
                });
        json.writeEndObject();
    }

    /** What somebody did who was erased a moment ago still happened; whence is not said any more. */
    private static Optional<byte[]> seal(Place place, String subject, String clear, JsonPointer field) {
        try {
            return Optional.of(place.seal(subject, clear, field));
        } catch (SubjectErased e) {
            if (place.isMetadata()) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
