package dev.signet.application.event;

import dev.signet.domain.Id;
import dev.signet.domain.operator.AccessKeyId;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.session.RefreshTokenId;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes docs/events.md from the registry, the records and their Javadoc. */
final class EventCatalogue {

    private static final Map<String, String> TEXTS = Map.of(
            "Instant", "time, ISO 8601",
            "Duration", "duration, ISO 8601",
            "String", "text",
            "boolean", "boolean",
            "int", "integer",
            "long", "integer");

    private final Map<Class<?>, String> shapes =
            new TreeMap<>(Comparator.comparing((Class<?> type) -> type.getSimpleName()));
    private final StringBuilder page = new StringBuilder();

    String write(EventRegistry events) throws IOException {
        page.append("""
                # Events

                Everything that a ledger may hold. Generated from the code; a test fails when this page is out of date. \
                How bytes are made of it is said in `EventJson`; golden files of every revision are in
                `application/src/test/resources/golden`.

                **Sealed** values are kept as `{"of":"<subject>","sealed":"<base64url>"}`: AES-256-GCM with the subject's \
                own key, bound to tenant, stream, document and field. Once the key is destroyed they read as erased.

                | event | revision | meaning |
                |---|---|---|
                """);
        for (EventType type : events.all()) {
            page.append("| [`%s`](#%s) | %d | %s |\n"
                    .formatted(
                            type.name(),
                            type.name().replace(".", ""),
                            type.revision(),
                            EventSources.meaningOf(type.shape())));
        }
        for (EventType type : events.all()) {
            page.append("\n## ").append(type.name()).append("\n\n");
            table(type.shape());
        }
        page.append("\n## Metadata\n\nOf every event, and nothing else.\n\n");
        table(EventMetadata.class);
        page.append("\n# Shapes within events\n");
        for (Class<?> shape = next(); shape != null; shape = next()) {
            shapes.put(shape, "done");
            page.append("\n## ").append(shape.getSimpleName()).append("\n\n");
            page.append(EventSources.meaningOf(shape)).append("\n\n");
            table(shape);
        }
        return page.toString();
    }

    private @Nullable Class<?> next() {
        return shapes.entrySet().stream()
                .filter(shape -> shape.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void table(Class<?> record) {
        page.append("| field | type | |\n|---|---|---|\n");
        for (RecordComponent component : record.getRecordComponents()) {
            String type = describe(component.getGenericType());
            String notes = component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "may be absent" : "";
            String sealed = component.getGenericType().getTypeName().contains(Personal.class.getName()) ? "sealed" : "";
            page.append("| `%s` | %s | %s |\n"
                    .formatted(
                            component.getName(),
                            type,
                            String.join(", ", notes, sealed).replaceAll("^, |, $", "")));
        }
    }

    private String describe(Type type) {
        if (type instanceof ParameterizedType generic) {
            String of = Arrays.stream(generic.getActualTypeArguments())
                    .map(this::describe)
                    .collect(Collectors.joining(" → "));
            return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
                case "Personal" -> of;
                case "Map" -> "map of " + of;
                case "Set" -> "set of " + of;
                default -> "list of " + of;
            };
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants())
                    .map(constant -> "`" + ((Enum<?>) constant).name() + "`")
                    .collect(Collectors.joining(", "));
        }
        if (Id.class.isAssignableFrom(plain)) {
            return plain.getSimpleName() + ", `" + prefix(plain) + "_…`";
        }
        if (plain.isRecord() && plain != RefreshTokenId.class && plain != AccessKeyId.class) {
            shapes.putIfAbsent(plain, "");
            return "[" + plain.getSimpleName() + "](#" + plain.getSimpleName().toLowerCase(Locale.ROOT) + ")";
        }
        return TEXTS.getOrDefault(plain.getSimpleName(), plain.getSimpleName());
    }

    private static Object prefix(Class<?> id) {
        try {
            return id.getField("PREFIX").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(id.getName(), e);
        }
    }
}
