package dev.signet.api.cognito.door;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.ForUsers;
import dev.signet.api.rest.access.Public;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every operation that is served, by its target. A node does not start with one that does not say who may call it. */
@Component
class Catalogue {

    private final Map<String, Served> operations = new TreeMap<>();

    Catalogue(List<Operations> rooms) {
        for (Operations room : rooms) {
            for (Method method : room.getClass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(Operation.class)) {
                    Served served = Served.of(room, method, access(method));
                    if (operations.put(served.target(), served) != null) {
                        throw new IllegalStateException(served.target() + " is served twice");
                    }
                }
            }
        }
    }

    Optional<Served> find(String target) {
        return Optional.ofNullable(operations.get(target));
    }

    Collection<Served> all() {
        return operations.values();
    }

    private static Annotation access(Method method) {
        List<Annotation> declared = Stream.of(Public.class, ForUsers.class, ForOperators.class)
                .filter(method::isAnnotationPresent)
                .<Annotation>map(method::getAnnotation)
                .toList();
        if (declared.size() != 1) {
            throw new IllegalStateException(method + " must declare one of @Public, @ForUsers and @ForOperators");
        }
        return declared.getFirst();
    }
}
