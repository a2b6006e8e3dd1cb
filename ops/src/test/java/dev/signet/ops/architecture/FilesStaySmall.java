package dev.signet.ops.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A newcomer reads a file at one sitting. */
class FilesStaySmall {

    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final int MOST_LINES = 300;

    @Test
    void noneHasMoreThanThreeHundredLines() throws IOException {
        assertThat(sources().filter(file -> lines(file) > MOST_LINES)).isEmpty();
    }

    @Test
    void mostHaveFewerThanAHundred() throws IOException {
        List<Integer> sizes = sources().map(FilesStaySmall::lines).sorted().toList();
        assertThat(sizes.get(sizes.size() / 2)).isLessThan(100);
    }

    private static Stream<Path> sources() throws IOException {
        return Files.walk(HOUSE)
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> file.toString().contains("/src/main/java/"));
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
