package dev.signet.api.cognito.door;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation.
 *
 * @param target as {@code X-Amz-Target} names it
 * @param request the shape of what it takes
 * @param access who may call it
 */
record Served(String target, Class<? extends Record> request, Annotation access, Operations room, Method method) {

    static Served of(Operations room, Method method, Annotation access) {
        Class<? extends Record> request = Arrays.stream(method.getParameterTypes())
                .filter(Class::isRecord)
                .filter(type -> type.getName().startsWith("dev.signet.api.cognito."))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(method + " takes no shape"))
                .asSubclass(Record.class);
        method.setAccessible(true);
        String name = method.getName();
        return new Served(
                room.service().target(Character.toUpperCase(name.charAt(0)) + name.substring(1)),
                request,
                access,
                room,
                method);
    }

    /** The operation's name without that of its service. */
    String name() {
        return target.substring(target.indexOf('.') + 1);
    }

    Operation declared() {
        return method.getAnnotation(Operation.class);
    }

    /** Whether the answer is a body; an operation that gives nothing answers with an empty one. */
    @Nullable
    Object call(Record shape, Map<Class<?>, Object> who) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == request ? shape : who.get(type))
                .toArray();
        try {
            return method.invoke(room, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
