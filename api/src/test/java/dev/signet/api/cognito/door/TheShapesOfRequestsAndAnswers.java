package dev.signet.api.cognito.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.api.SignetUnderTest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Every member of every shape, and what type it has, is what the AWS SDK for Java says. */
class TheShapesOfRequestsAndAnswers {

    static Stream<Served> served() {
        return SignetUnderTest.shared().part(Catalogue.class).all().stream()
                .filter(operation -> SdkModel.knows(operation.request()));
    }

    @ParameterizedTest
    @MethodSource("served")
    void haveTheMembersThatTheSdkSends(Served operation) {
        assertThat(described(operation.request(), 0))
                .isEqualTo(described(SdkModel.of(operation.request()).orElseThrow(), 0));
    }

    @ParameterizedTest
    @MethodSource("served")
    void haveTheMembersThatTheSdkReads(Served operation) {
        Class<?> answer = operation.method().getReturnType();
        if (answer != void.class) {
            assertThat(described(answer, 0))
                    .isEqualTo(described(SdkModel.of(answer).orElseThrow(), 0));
        }
    }

    private static Map<String, String> described(Class<?> shape, int depth) {
        return Arrays.stream(shape.getRecordComponents())
                .collect(Collectors.toMap(
                        TheShapesOfRequestsAndAnswers::wireName,
                        component -> type(component.getGenericType(), depth),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static String wireName(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        String name = component.getName();
        return named == null ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : named.value();
    }

    private static String type(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return arguments.length == 1
                    ? "LIST of " + type(arguments[0], depth)
                    : "MAP of " + type(arguments[1], depth);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return depth > 8 ? "deep" : described(plain, depth + 1).toString();
        }
        return switch (plain.getSimpleName()) {
            case "JsonNode" -> "Document";
            case "byte[]" -> "SdkBytes";
            default -> plain.getSimpleName();
        };
    }

    private static Map<String, String> described(SdkPojo pojo, int depth) {
        return pojo.sdkFields().stream()
                .collect(Collectors.toMap(
                        SdkField::locationName, field -> type(field, depth), (one, _) -> one, TreeMap::new));
    }

    private static String type(SdkField<?> field, int depth) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.LIST) {
            return "LIST of " + type(trait(field, ListTrait.class).memberFieldInfo(), depth);
        }
        if (type == MarshallingType.MAP) {
            return "MAP of " + type(trait(field, MapTrait.class).valueFieldInfo(), depth);
        }
        if (type == MarshallingType.SDK_POJO) {
            return depth > 8
                    ? "deep"
                    : described(field.constructor().get(), depth + 1).toString();
        }
        return type.getTargetClass().getSimpleName();
    }

    private static <T extends software.amazon.awssdk.core.traits.Trait> T trait(SdkField<?> field, Class<T> kind) {
        @Nullable T trait = field.getTrait(kind);
        return Optional.ofNullable(trait).orElseThrow();
    }
}
