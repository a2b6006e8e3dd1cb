package dev.signet.api.cognito.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.NullNode;

/** What a shape demands of its members; found out once for each shape. */
final class Constraints {

    private static final ClassValue<Constraints> KNOWN = new ClassValue<>() {
        @Override
        protected Constraints computeValue(Class<?> shape) {
            return new Constraints(
                    Arrays.stream(shape.getRecordComponents()).map(Member::of).toList());
        }
    };

    private final List<Member> members;

    private Constraints(List<Member> members) {
        this.members = members;
    }

    static Constraints of(Class<?> shape) {
        return KNOWN.get(shape);
    }

    /** Everything that is wrong with a value of the shape, in the protocol's words. */
    List<String> check(Record value) {
        List<String> violations = new ArrayList<>();
        check(value, "", violations);
        return violations;
    }

    private void check(Record value, String path, List<String> violations) {
        for (Member member : members) {
            String at = path + member.name();
            Object found = member.of(value);
            if (found != null) {
                check(found, member.type(), at, violations);
            } else if (!member.optional()) {
                violations.add(
                        "Value null at '%s' failed to satisfy constraint: Member must not be null".formatted(at));
            }
        }
    }

    private static void check(Object value, AnnotatedType type, String at, List<String> violations) {
        Rule.of(type).broken(value).forEach(rule -> violations.add(Rule.of(type).tell(value, at, rule)));
        switch (value) {
            case Record record -> of(record.getClass()).check(record, at + ".", violations);
            case List<?> list -> entries(list, argument(type, 0), at, violations);
            case Map<?, ?> map -> entries(map, type, at, violations);
            default -> {}
        }
    }

    private static void entries(List<?> list, AnnotatedType type, String at, List<String> violations) {
        if (list.stream().anyMatch(Record.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), type, at + "." + (i + 1) + ".member", violations);
            }
            return;
        }
        Rule rule = Rule.of(type);
        if (list.stream().anyMatch(entry -> !rule.broken(entry).isEmpty())) {
            violations.add(rule.tell(list, at, "Member must satisfy constraint: " + rule.all()));
        }
    }

    private static void entries(Map<?, ?> map, AnnotatedType type, String at, List<String> violations) {
        Rule keys = Rule.of(argument(type, 0));
        Rule values = Rule.of(argument(type, 1));
        if (map.keySet().stream().anyMatch(key -> !keys.broken(key).isEmpty())) {
            violations.add(Rule.HIDING.tell(map, at, "Map keys must satisfy constraint: " + keys.all()));
        }
        if (map.values().stream().anyMatch(value -> !values.broken(value).isEmpty())) {
            violations.add(Rule.HIDING.tell(map, at, "Map value must satisfy constraint: " + values.all()));
        }
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    /** How errors name a member: as it is sent, with a small first letter. */
    static String told(String wire) {
        return Character.toLowerCase(wire.charAt(0)) + wire.substring(1);
    }

    private record Member(String name, AnnotatedType type, boolean optional, RecordComponent component) {

        static Member of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            return new Member(
                    told(named == null ? component.getName() : named.value()),
                    component.getAnnotatedType(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                            || component.getType().isArray(),
                    component);
        }

        /** A document that is null was not sent. */
        @Nullable
        Object of(Record value) {
            try {
                Object found = component.getAccessor().invoke(value);
                return found instanceof NullNode ? null : found;
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("an accessor of a record cannot fail", impossible);
            }
        }
    }
}
