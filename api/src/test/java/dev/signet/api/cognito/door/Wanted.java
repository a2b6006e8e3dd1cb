package dev.signet.api.cognito.door;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.api.cognito.shape.Kind;
import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a shape wants of its members, and what breaks it. */
final class Wanted {

    /** What hidden members have in {@link Member#breaking}. */
    static final String SECRET = "Hide-This-7-Value ";

    private Wanted() {}

    static List<Member> by(Class<? extends Record> shape) {
        return Arrays.stream(shape.getRecordComponents()).map(Member::new).toList();
    }

    /** A body with every member of the shape; those without a value are left out. */
    static String object(Class<? extends Record> shape, Function<Member, @Nullable String> value) {
        return by(shape).stream()
                .flatMap(member -> {
                    String json = value.apply(member);
                    return json == null ? Stream.empty() : Stream.of("\"" + member.wire() + "\":" + json);
                })
                .collect(Collectors.joining(",", "{", "}"));
    }

    record Member(RecordComponent component) {

        String wire() {
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = component.getName();
            return named == null ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : named.value();
        }

        String told() {
            return Character.toLowerCase(wire().charAt(0)) + wire().substring(1);
        }

        boolean required() {
            return !type().isAnnotationPresent(Nullable.class)
                    && !component.getType().isArray();
        }

        boolean hidden() {
            Kind kind = kind();
            return kind != null && kind.hidden();
        }

        /** JSON of a type that is not the member's. */
        String anotherType(String text) {
            return component.getType() == String.class ? "[\"" + text + "\"]" : "\"" + text + "\"";
        }

        /** JSON that breaks what is demanded; absent where nothing can. */
        @Nullable
        String breaking() {
            if (component.getType() == String.class && (kind() != null || type().isAnnotationPresent(OneOf.class))) {
                return "\"" + text() + "\"";
            }
            Within within = type().getAnnotation(Within.class);
            return isLimited() && within != null ? Integer.toString(within.max() + 1) : null;
        }

        /** How it is told that {@link #breaking} is wrong. */
        List<String> broken() {
            String text = text();
            List<String> broken = new ArrayList<>();
            OneOf values = type().getAnnotation(OneOf.class);
            Kind kind = kind();
            Within within = type().getAnnotation(Within.class);
            if (isLimited() && within != null) {
                broken.add(
                        "Value '%d' at '%s' failed to satisfy constraint: Member must have value less than or equal to %d"
                                .formatted(within.max() + 1, told(), within.max()));
            } else if (component.getType() == String.class && values != null) {
                broken.add("Value '%s' at '%s' failed to satisfy constraint: Member must satisfy enum value set: %s"
                        .formatted(text, told(), values.value().all()));
            } else if (component.getType() == String.class && kind != null) {
                String at = (kind.hidden() ? "Value at '" : "' at '") + told() + "' failed to satisfy constraint: ";
                if (text.length() > kind.most()) {
                    broken.add(at + "Member must have length less than or equal to " + kind.most());
                } else if (kind.pattern() != null
                        && !kind.pattern().matcher(text).matches()) {
                    broken.add(at + "Member must satisfy regular expression pattern: " + kind.pattern());
                }
            }
            return broken;
        }

        /** Too long where that fits into a body, and of a wrong form otherwise. */
        private String text() {
            Kind kind = kind();
            String text = hidden() ? SECRET : "Shown value ";
            return kind != null && kind.most() < 5000 ? text.repeat(kind.most() / text.length() + 1) : text;
        }

        /** Whether another type can be told from the member's: a document has any. */
        boolean typed() {
            return component.getType() != JsonNode.class;
        }

        private boolean isLimited() {
            Within within = type().getAnnotation(Within.class);
            return component.getType() == Integer.class && within != null && within.max() < Integer.MAX_VALUE;
        }

        private @Nullable Kind kind() {
            Text text = type().getAnnotation(Text.class);
            return text == null ? null : text.value();
        }

        private AnnotatedType type() {
            return component.getAnnotatedType();
        }
    }
}
