package dev.signet.ops.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/glossary.md is the list of words; the code has no second one for an old thing. */
class OneWordForOneThing {

    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();

    /** What stands in the right column of the glossary and can be told from ordinary English, from RFC 7617 and from IAM's JSON. */
    private static final Pattern SECOND_WORD =
            Pattern.compile("\\b(realm(?!=)|logon|log[- ]?in (page|form)|principal(?!\")|customer id|secret store)\\b");

    @Test
    void noSourceFileUsesASecondWord() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (SECOND_WORD.matcher(lines.get(i).toLowerCase(Locale.ROOT)).find()) {
                    found.add(HOUSE.relativize(file) + ":" + (i + 1));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyModuleWasLookedAt() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(300);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of(
                "domain",
                "ledger",
                "application",
                "projections",
                "api",
                "ops",
                "clients/resource-server",
                "clients/spring-boot-starter")) {
            try (Stream<Path> files = Files.walk(HOUSE.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
