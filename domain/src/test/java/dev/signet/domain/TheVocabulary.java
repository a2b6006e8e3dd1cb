package dev.signet.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TheVocabulary {

    private static final Pattern DOTTED = Pattern.compile("[a-z]+\\.[a-z]+(_[a-z]+)*");

    /**
     * What would make a decision depend on more than its command and its history. An address in text form is a value; to
     * look a name up is to ask the world.
     */
    private static final Pattern OUTSIDE_WORLD =
            Pattern.compile("\\.now\\(|randomUUID|SecureRandom|util\\.Random|Math\\.random"
                    + "|currentTimeMillis|nanoTime|System\\.get|import java\\.(io|nio|sql)\\."
                    + "|import java\\.net\\.(?!InetAddress;)|InetAddress\\.get(By|All|Loc)");

    @ParameterizedTest
    @MethodSource("events")
    void namesEveryEventInDottedWords(Class<?> event) {
        assertThat(event.isRecord()).isTrue();
        EventName name = event.getAnnotation(EventName.class);
        assertThat(name).as("name of %s", event).isNotNull();
        assertThat(name.value()).matches(DOTTED);
        assertThat(name.revision()).isPositive();
    }

    @Test
    void givesNoTwoEventsOneName() {
        assertThat(events().stream()
                        .map(event -> event.getAnnotation(EventName.class).value()))
                .doesNotHaveDuplicates()
                .contains("user.registered", "user.code_verified", "session.auth_succeeded", "session.token_revoked");
    }

    @Test
    void givesNoTwoKindsOfIdentifierOnePrefix() {
        List<Class<?>> ids = Vocabulary.of(Id.class);
        assertThat(ids).hasSizeGreaterThan(10);
        List<String> prefixes = ids.stream().map(TheVocabulary::prefix).toList();
        assertThat(prefixes).doesNotHaveDuplicates().allMatch(prefix -> prefix.matches("[a-z]{3}"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void letsEveryCommandSayWhichStreamItIsFor(Class<?> command) {
        assertThat(command.isRecord()).isTrue();
        assertThat(Arrays.stream(command.getMethods())
                        .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class)))
                .as("the stream of %s", command)
                .isNotEmpty();
    }

    @Test
    void knowsNoClockNoChanceAndNoOutsideWorld() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> files =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(files)
                    .hasSizeGreaterThan(50)
                    .allSatisfy(file ->
                            assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern(OUTSIDE_WORLD));
        }
    }

    static List<Class<?>> events() {
        return Vocabulary.of(DomainEvent.class);
    }

    static List<Class<?>> commands() {
        return Vocabulary.of(DomainCommand.class);
    }

    private static String prefix(Class<?> id) {
        try {
            return (String) id.getField("PREFIX").get(null);
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(id + " has no prefix", missing);
        }
    }
}
