package dev.signet.api.rest.description;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** Names each body by its class and the class that it stands in, since two routes may both have an {@code Ended}. */
final class Names extends TypeNameResolver {

    Names() {
        setUseFqn(false);
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = type.getSimpleName();
        for (Class<?> outer = type.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            name = outer.getSimpleName().replace("Routes", "") + name;
        }
        return name;
    }

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        StringBuilder name = new StringBuilder(nameForClass(type.getRawClass(), options));
        for (int i = 0; i < type.containedTypeCount(); i++) {
            name.append("Of").append(nameForClass(type.containedType(i).getRawClass(), options));
        }
        return name.toString();
    }
}
