package dev.signet.api.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Compares what was asked for with what is told, member by member, as programs do that keep things as they are written down. */
final class Drift {

    private Drift() {}

    /** Every member that was set is told as it was set; lists in any order. What else is told is of no account. */
    static void assertToldAsSet(SdkPojo set, SdkPojo told, Map<String, String> otherNames) {
        given(set).forEach((member, value) -> {
            String name = otherNames.getOrDefault(member, member);
            Object other = field(told, name).map(field -> value(field, told)).orElse(null);
            assertContains(plain(value), plain(other), member);
        });
    }

    /** Fills a request with what was told, as far as it has a member of that name. */
    static <T extends SdkPojo> T repeat(SdkPojo told, T request) {
        Map<String, Object> values = given(told);
        for (SdkField<?> field : request.sdkFields()) {
            Object value = values.get(field.locationName());
            if (value != null) {
                field.set(request, value);
            }
        }
        return request;
    }

    /** What is told, without the members of these names. */
    static Map<String, Object> without(SdkPojo told, Set<String> members) {
        Map<String, Object> rest = new TreeMap<>();
        given(told).forEach((name, value) -> {
            if (!members.contains(name)) {
                rest.put(name, Objects.requireNonNull(plain(value)));
            }
        });
        return rest;
    }

    private static void assertContains(@Nullable Object set, @Nullable Object told, String member) {
        if (set instanceof Map<?, ?> members && told instanceof Map<?, ?> others) {
            members.forEach((name, value) -> assertContains(value, others.get(name), member + "." + name));
        } else {
            assertThat(told).as(member).isEqualTo(set);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case SdkPojo pojo -> {
                Map<String, Object> members = new TreeMap<>();
                given(pojo).forEach((name, member) -> members.put(name, Objects.requireNonNull(plain(member))));
                yield members;
            }
            case Map<?, ?> map -> new TreeMap<>(map);
            case Collection<?> list ->
                list.stream()
                        .map(Drift::plain)
                        .sorted(Comparator.comparing(String::valueOf))
                        .toList();
            default -> value;
        };
    }

    private static Map<String, Object> given(SdkPojo pojo) {
        Map<String, Object> given = new TreeMap<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = value(field, pojo);
            if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
                given.put(field.locationName(), value);
            }
        }
        return given;
    }

    private static Optional<SdkField<?>> field(SdkPojo pojo, String name) {
        List<SdkField<?>> fields = pojo.sdkFields();
        return fields.stream()
                .filter(field -> field.locationName().equals(name))
                .findFirst();
    }

    private static @Nullable Object value(SdkField<?> field, SdkPojo pojo) {
        return field.getValueOrDefault(pojo);
    }
}
