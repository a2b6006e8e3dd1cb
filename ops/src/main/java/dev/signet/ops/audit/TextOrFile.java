package dev.signet.ops.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What an option means: a text, or a file that holds it. */
final class TextOrFile {

    private TextOrFile() {}

    static String read(String option) throws IOException {
        try {
            Path file = Path.of(option);
            return Files.isRegularFile(file) ? Files.readString(file).strip() : option;
        } catch (InvalidPathException notAFile) {
            return option;
        }
    }

    static byte[] bytes(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new AuditRefused("there is no file " + file + " that can be read");
        }
        return Files.readAllBytes(file);
    }
}
