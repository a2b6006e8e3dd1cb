package dev.signet.api.cognito.door;

import dev.signet.api.cognito.shape.Kind;
import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bodies that every shape allows, with what is demanded and nothing else. */
final class Filled {

    private static final List<String> TEXTS = List.of(
            "abcdef",
            "123456",
            "import-abcdef",
            "eu_0a1b2c",
            "Your code is {####}",
            "somebody@shop.example",
            "abcdefghijklmnopqrstuvwxyz");

    private final Map<Kind, String> known;

    /** @param known what members of these kinds are to say */
    Filled(Map<Kind, String> known) {
        this.known = known;
    }

    String body(Class<?> shape) {
        return Arrays.stream(shape.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(component ->
                        "\"" + new Wanted.Member(component).wire() + "\":" + value(component.getAnnotatedType()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String value(AnnotatedType type) {
        Class<?> plain = plain(type.getType());
        OneOf values = type.getAnnotation(OneOf.class);
        if (values != null) {
            return "\"" + values.value().all().getFirst() + "\"";
        }
        if (plain.isRecord()) {
            return body(plain);
        }
        if (type instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] of = generic.getAnnotatedActualTypeArguments();
            return of.length == 1 ? "[" + value(of[0]) + "]" : "{\"team\":" + value(of[1]) + "}";
        }
        return switch (plain.getSimpleName()) {
            case "String" -> "\"" + text(type.getAnnotation(Text.class)) + "\"";
            case "Boolean", "boolean" -> "true";
            case "JsonNode" -> "{}";
            default -> Integer.toString(least(type.getAnnotation(Within.class)));
        };
    }

    private String text(@Nullable Text text) {
        if (text == null) {
            return TEXTS.getFirst();
        }
        Kind kind = text.value();
        String said = known.get(kind);
        return said != null
                ? said
                : TEXTS.stream().filter(one -> fits(kind, one)).findFirst().orElseThrow();
    }

    private static boolean fits(Kind kind, String text) {
        return text.length() >= kind.least()
                && text.length() <= kind.most()
                && (kind.pattern() == null || kind.pattern().matcher(text).matches());
    }

    private static int least(@Nullable Within within) {
        return within == null ? 1 : Math.max(1, within.min());
    }

    private static Class<?> plain(Type type) {
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    /** Whether a shape has a member of that kind that is demanded. */
    static boolean demands(Class<? extends Record> shape, Kind kind) {
        return Arrays.stream(shape.getRecordComponents())
                .map(RecordComponent::getAnnotatedType)
                .map(type -> type.getAnnotation(Text.class))
                .anyMatch(text -> text != null && text.value() == kind);
    }
}
