package dev.signet.ops.audit;

import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.SignedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checkpoints that somebody has kept: files with one each, and directories as a witness fills them. */
public final class KeptCheckpoints {

    private static final String CHECKPOINT = ".checkpoint";

    private KeptCheckpoints() {}

    /**
     * What stands in the files, and in every {@code .checkpoint} file in and below the directories.
     *
     * @throws AuditRefused where one cannot be read or holds something else
     */
    public static List<SignedNote> read(List<Path> paths) throws IOException {
        return List.copyOf(byFile(paths).values());
    }

    /** The same, each by its file, in the order of their names. */
    static Map<Path, SignedNote> byFile(List<Path> paths) throws IOException {
        Map<Path, SignedNote> notes = new LinkedHashMap<>();
        for (Path path : paths) {
            for (Path file : Files.isDirectory(path) ? below(path) : List.of(path)) {
                try {
                    notes.put(file, SignedNote.parse(TextOrFile.bytes(file)));
                } catch (MalformedNote e) {
                    throw new AuditRefused(file + " is no checkpoint to compare with: " + e.getMessage());
                }
            }
        }
        return notes;
    }

    private static List<Path> below(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> found = new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().endsWith(CHECKPOINT))
                            .sorted()
                            .toList());
            if (found.isEmpty()) {
                throw new AuditRefused("there is no " + CHECKPOINT + " file in " + directory);
            }
            return found;
        }
    }
}
