package dev.signet.api.rest.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** A component of a record is required, and must not be null, unless its type says {@link Nullable}. */
final class RequiredUnlessNullable extends NopAnnotationIntrospector {

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter && isRecord(parameter) ? !isNullable(parameter) : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter && isRecord(parameter) && !isNullable(parameter)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    private static boolean isRecord(AnnotatedParameter parameter) {
        return parameter.getDeclaringClass().isRecord();
    }

    private static boolean isNullable(AnnotatedParameter parameter) {
        if (parameter.getOwner().getAnnotated() instanceof java.lang.reflect.Executable executable) {
            AnnotatedType type = executable.getAnnotatedParameterTypes()[parameter.getIndex()];
            return type.isAnnotationPresent(Nullable.class);
        }
        return false;
    }
}
