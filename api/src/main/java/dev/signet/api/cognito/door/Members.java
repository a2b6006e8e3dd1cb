package dev.signet.api.cognito.door;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks into requests for what several shapes have in common. */
final class Members {

    private Members() {}

    /** A member that is a text; nothing where the shape has none of that name, or it was not sent. */
    static Optional<String> text(Record shape, String name) {
        for (RecordComponent component : shape.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                return Optional.ofNullable((String) value(shape, component));
            }
        }
        return Optional.empty();
    }

    /** An entry of a member that is a map of texts; nothing where there is none, or it is empty. */
    static Optional<String> entry(Record shape, String map, String name) {
        for (RecordComponent component : shape.getClass().getRecordComponents()) {
            if (component.getName().equals(map)
                    && value(shape, component) instanceof Map<?, ?> entries
                    && entries.get(name) instanceof String text
                    && !text.isEmpty()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    static @Nullable Object value(Record shape, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(shape);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("an accessor of a record cannot fail", impossible);
        }
    }
}
