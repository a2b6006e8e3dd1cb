package dev.signet.application.event;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.domain.personal.Personal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of the ledger. Everything that could change its bytes is said here and not left to Jackson's defaults, since
 * the bytes are evidence: components in the order of their declaration, absent ones omitted, times as ISO 8601 text,
 * enums by name, sets and maps sorted, nothing unknown accepted.
 */
final class EventJson {

    private static final JsonMapper MAPPER = mapper();

    private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    byte[] write(Object value, Place place) {
        return writers.computeIfAbsent(value.getClass(), MAPPER::writerFor)
                .withAttribute(Place.class, place)
                .writeValueAsBytes(value);
    }

    <T> T read(Class<T> type, byte[] json, Place place) {
        return reader(type, place).readValue(json);
    }

    <T> T read(Class<T> type, ObjectNode json, Place place) {
        return reader(type, place).readValue(json);
    }

    /** A payload of an older revision, in which every sealed value says where it was sealed. */
    ObjectNode readTree(byte[] json) {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(json);
        markSealed(tree, "");
        return tree;
    }

    private ObjectReader reader(Class<?> type, Place place) {
        return readers.computeIfAbsent(type, MAPPER::readerFor).withAttribute(Place.class, place);
    }

    private static void markSealed(JsonNode node, String pointer) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String here = pointer + "/" + property.getKey().replace("~", "~0").replace("/", "~1");
            markSealed(property.getValue(), here);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            markSealed(node.get(i), pointer + "/" + i);
        }
        if (node instanceof ObjectNode sealed && sealed.has("of") && sealed.has("sealed")) {
            sealed.put(PersonalReader.SEALED_AT, pointer);
        }
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .annotationIntrospector(new EventShapes())
                .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withSetterVisibility(Visibility.NONE))
                .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addModule(new SimpleModule("signet")
                        .addSerializer(new PersonalWriter())
                        .addSerializer(new SetWriter())
                        .addDeserializer(Personal.class, new PersonalReader()))
                .build();
    }
}
