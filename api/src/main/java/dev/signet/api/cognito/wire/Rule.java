package dev.signet.api.cognito.wire;

import dev.signet.api.cognito.shape.Kind;
import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is demanded of one value.
 *
 * @param kind of a text; absent where it is none, or may be any
 * @param values that are right; absent where they are not listed
 * @param within how large it may be; absent where nothing is said
 */
record Rule(
        @Nullable Kind kind,
        @Nullable List<String> values,
        @Nullable Within within,
        boolean hides) {

    /** For what is not repeated in errors, since part of it may be secret. */
    static final Rule HIDING = new Rule(null, null, null, true);

    static Rule of(AnnotatedType type) {
        Text text = type.getAnnotation(Text.class);
        OneOf values = type.getAnnotation(OneOf.class);
        return new Rule(
                text == null ? null : text.value(),
                values == null ? null : values.value().all(),
                type.getAnnotation(Within.class),
                text != null && text.value().hidden());
    }

    /** The demands that the value does not meet. */
    List<String> broken(Object value) {
        List<String> broken = new ArrayList<>();
        if (values != null && !values.contains(value)) {
            broken.add(oneOf());
        }
        if (kind != null && value instanceof String text) {
            brokenBy(text, kind, broken);
        }
        if (within != null) {
            switch (value) {
                case Number number -> size(number.longValue(), "value", broken);
                case Collection<?> list -> size(list.size(), "length", broken);
                case Map<?, ?> map -> size(map.size(), "length", broken);
                default -> {}
            }
        }
        return broken;
    }

    /** Every demand, in brackets. */
    String all() {
        List<String> all = new ArrayList<>();
        if (values != null) {
            all.add(oneOf());
        }
        if (kind != null) {
            all.add(atMost("length", kind.most()));
            all.add(atLeast("length", kind.least()));
            Pattern pattern = kind.pattern();
            if (pattern != null) {
                all.add(matching(pattern));
            }
        }
        return all.toString();
    }

    String tell(Object value, String at, String demand) {
        return hides
                ? "Value at '%s' failed to satisfy constraint: %s".formatted(at, demand)
                : "Value '%s' at '%s' failed to satisfy constraint: %s".formatted(shortened(value), at, demand);
    }

    private void size(long size, String what, List<String> broken) {
        if (within != null && size > within.max()) {
            broken.add(atMost(what, within.max()));
        }
        if (within != null && size < within.min()) {
            broken.add(atLeast(what, within.min()));
        }
    }

    private static void brokenBy(String text, Kind kind, List<String> broken) {
        int length = text.codePointCount(0, text.length());
        if (length > kind.most()) {
            broken.add(atMost("length", kind.most()));
            return; // nothing is matched against a text without bounds
        }
        if (length < kind.least()) {
            broken.add(atLeast("length", kind.least()));
        }
        Pattern pattern = kind.pattern();
        if (pattern != null && !pattern.matcher(text).matches()) {
            broken.add(matching(pattern));
        }
    }

    private String oneOf() {
        return "Member must satisfy enum value set: " + values;
    }

    private static String matching(Pattern pattern) {
        return "Member must satisfy regular expression pattern: " + pattern;
    }

    private static String atMost(String what, long most) {
        return "Member must have %s less than or equal to %d".formatted(what, most);
    }

    private static String atLeast(String what, long least) {
        return "Member must have %s greater than or equal to %d".formatted(what, least);
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 256 ? text : text.substring(0, 256) + "…";
    }
}
