package dev.signet.projections.history;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.signet.domain.personal.Personal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Shows an event as a JSON object of its fields, in snake case, with identifiers as plain strings. Personal data reads as
 * the value for those who may see it, as <code>{"erased":true}</code> once the person has been erased, and as
 * <code>{"withheld":true}</code> for everybody else, who therefore do not learn which of the two it would be.
 */
public final class Rendering {

    private final JsonMapper showing = mapper(true);
    private final JsonMapper withholding = mapper(false);
    private final JsonMapper summing = withholding
            .rebuild()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(Include.NON_EMPTY))
            .build();

    /** The fields of {@code event}. */
    public ObjectNode details(Object event, Reader reader) {
        return mapperFor(reader).valueToTree(event);
    }

    /** One piece of personal data, or nothing where there was none. */
    public @Nullable JsonNode value(@Nullable Object personal, Reader reader) {
        return personal == null ? null : mapperFor(reader).valueToTree(personal);
    }

    /** The fields of something that is no event and holds nothing personal but as JSON, without what there is nothing of. */
    public ObjectNode summary(Object value) {
        return summing.valueToTree(value);
    }

    private JsonMapper mapperFor(Reader reader) {
        return reader.personal() ? showing : withholding;
    }

    private static JsonMapper mapper(boolean shows) {
        SimpleModule module = new SimpleModule("signet history");
        module.addSerializer(new PersonalSerializer(shows));
        module.setSerializerModifier(new ValuesAsTheyAre());
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .addModule(module)
                .build();
    }

    private static final class PersonalSerializer extends StdSerializer<Personal<?>> {

        private final boolean shows;

        PersonalSerializer(boolean shows) {
            super(Personal.class);
            this.shows = shows;
        }

        @Override
        public void serialize(Personal<?> personal, JsonGenerator json, SerializationContext context) {
            if (!shows) {
                mark("withheld", json);
                return;
            }
            Optional<?> value = personal.read();
            if (value.isPresent()) {
                context.writeValue(json, value.get());
            } else {
                mark("erased", json);
            }
        }

        private static void mark(String name, JsonGenerator json) {
            json.writeStartObject();
            json.writeBooleanProperty(name, true);
            json.writeEndObject();
        }
    }
}
