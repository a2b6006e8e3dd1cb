package dev.signet.api.rest.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
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
        return annotated instanceof AnnotatedParameter parameter && isRecord(parameter)
                ? JsonSetter.Value.forValueNulls(
                        isNullable(parameter) ? Nulls.DEFAULT : Nulls.FAIL,
                        holdsNullable(parameter) ? Nulls.DEFAULT : Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    private static boolean isRecord(AnnotatedParameter parameter) {
        return parameter.getDeclaringClass().isRecord();
    }

    private static boolean isNullable(AnnotatedParameter parameter) {
        return type(parameter).isAnnotationPresent(Nullable.class);
    }

    /** Whether the elements of a collection, or the values of a map, may be null. */
    private static boolean holdsNullable(AnnotatedParameter parameter) {
        if (type(parameter) instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            return arguments[arguments.length - 1].isAnnotationPresent(Nullable.class);
        }
        return false;
    }

    private static AnnotatedType type(AnnotatedParameter parameter) {
        Executable owner = (Executable) parameter.getOwner().getAnnotated();
        return owner.getAnnotatedParameterTypes()[parameter.getIndex()];
    }
}
