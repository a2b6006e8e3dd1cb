package dev.signet.api.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.client.AppClientId;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class SecretsInRequestBodies {

    private static final String SAMPLE = "Correct-Horse-7-Battery";
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|code|^session)");

    private final List<Class<?>> bodies = bodies();

    @Test
    void areShownByNone() throws ReflectiveOperationException {
        int seen = 0;
        for (Class<?> body : bodies) {
            if (components(body).anyMatch(component -> component.getType() == Secret.class)) {
                assertThat(filled(body).toString()).as(body.getName()).doesNotContain(SAMPLE);
                seen++;
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(10);
    }

    @Test
    void areOfATypeThatShowsNone() {
        assertThat(bodies.stream()
                        .flatMap(SecretsInRequestBodies::components)
                        .filter(component -> SECRET.matcher(component.getName()).matches())
                        .filter(component ->
                                component.getGenericType().getTypeName().contains("java.lang.String")))
                .isEmpty();
    }

    /** By the routes that read them. */
    private static List<Class<?>> bodies() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        Set<Class<?>> found = new LinkedHashSet<>();
        scan.findCandidateComponents("dev.signet").stream()
                .map(route -> ClassUtils.resolveClassName(String.valueOf(route.getBeanClassName()), null))
                .flatMap(route -> Arrays.stream(route.getDeclaredMethods()))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .forEach(parameter -> add(parameter.getType(), found));
        return List.copyOf(found);
    }

    private static void add(Class<?> type, Set<Class<?>> found) {
        if (type.isRecord() && found.add(type)) {
            components(type).forEach(component -> add(component.getType(), found));
        }
    }

    private static Stream<RecordComponent> components(Class<?> body) {
        return Arrays.stream(body.getRecordComponents());
    }

    private static Object filled(Class<?> body) throws ReflectiveOperationException {
        Class<?>[] types = components(body).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = body.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(
                Stream.of(types).map(SecretsInRequestBodies::sample).toArray());
    }

    private static Object sample(Class<?> type) {
        if (type == Secret.class) {
            return new Secret(SAMPLE);
        }
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == AppClientId.class) {
            return AppClientId.of(new UUID(1, 1));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw new IllegalArgumentException("give a sample of " + type);
    }
}
