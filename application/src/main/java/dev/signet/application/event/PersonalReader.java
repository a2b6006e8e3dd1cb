package dev.signet.application.event;

import dev.signet.domain.personal.Personal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads personal data as {@link PersonalWriter} wrote it; it is unsealed when it is first asked for. */
final class PersonalReader extends StdDeserializer<Personal<?>> {

    /** In the payload of an older revision: the pointer under which the value was sealed. Never stored. */
    static final String SEALED_AT = "at";

    PersonalReader() {
        super(Personal.class);
    }

    @Override
    public Personal<?> deserialize(JsonParser json, DeserializationContext context) {
        Place place = (Place) context.getAttribute(Place.class);
        String field = json.streamReadContext().getParent().pathAsPointer().toString();
        String subject = null;
        byte[] sealed = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("of")) {
                subject = json.getString();
            } else if (name.equals("sealed")) {
                sealed = json.getBinaryValue(Base64Variants.MODIFIED_FOR_URL);
            } else if (name.equals(SEALED_AT) && place.moved()) {
                field = json.getString();
            } else {
                context.handleUnknownProperty(json, this, Personal.class, name);
            }
        }
        if (subject == null) {
            return context.reportInputMismatch(this, "personal data must say whom it is of");
        }
        return personal(place, subject, sealed, field);
    }

    private static Personal<String> personal(Place place, String subject, byte @Nullable [] sealed, String field) {
        return sealed == null
                ? Personal.sealed(subject, Optional::empty)
                : Personal.sealed(subject, () -> place.open(subject, sealed, field));
    }
}
