package dev.signet.api.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

class CatalogueOfErrors {

    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final String WRITE = "mvn -pl api -am test -Dtest=CatalogueOfErrors "
            + "-Dsurefire.failIfNoSpecifiedTests=false -Dcatalogue.write=true";

    private static final String HEAD = """
            # Error ids

            Every refusal is `application/problem+json` (RFC 9457) with one of these as `id`, and as `urn:signet:error:<id>`
            in `type`. A released id never changes its meaning; switch on it, not on the status or the words. Written from
            the code.

            | id | status | when |
            |---|---|---|
            """;

    @Test
    void isWhatTheCodeSays() throws IOException {
        String now =
                HEAD + Stream.concat(atTheDoor(), ofUseCases()).sorted().collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("catalogue.write")) {
            Files.writeString(PAGE, now);
        }
        assertThat(PAGE)
                .as("docs/errors.md is out of date. Write it with: " + WRITE)
                .hasContent(now);
    }

    @Test
    void givesEveryRefusalAnIdOfItsOwn() {
        assertThat(refusals()).allMatch(refusal -> refusal.isAnnotationPresent(ErrorId.class));
        List<String> ids = Stream.concat(
                        refusals().stream().map(refusal -> declared(refusal).value()),
                        Stream.of(DoorError.values()).map(DoorError::id))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(\\.[a-z0-9_]+)+"));
    }

    private static Stream<String> atTheDoor() {
        return Stream.of(DoorError.values()).map(error -> line(error.id(), error.status(), error.when()));
    }

    private static Stream<String> ofUseCases() {
        return refusals().stream()
                .map(CatalogueOfErrors::declared)
                .map(declared -> line(declared.value(), Problem.statusOf(declared.kind()), declared.when()));
    }

    private static String line(String id, int status, String when) {
        return "| `%s` | %d | %s |".formatted(id, status, when);
    }

    private static ErrorId declared(Class<?> refusal) {
        return refusal.getAnnotation(ErrorId.class);
    }

    private static List<? extends Class<?>> refusals() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        return scan.findCandidateComponents("dev.signet").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
                .filter(refusal -> !Modifier.isAbstract(refusal.getModifiers()))
                .toList();
    }
}
