package dev.signet.ops.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** Whom the embedded PostgreSQL lets in ({@code pg_hba.conf}): whoever knows the password, and nobody else. */
record HostRules(Path file) {

    static final String METHOD = "scram-sha-256";

    private static final Pattern TRUSTING = Pattern.compile("^(\\s*(?:local|host)\\S*\\s.*\\s)trust\\s*$");

    static HostRules of(Path directory) {
        return new HostRules(directory.resolve("pg_hba.conf"));
    }

    /** Whether there is a server here already. */
    boolean exist() {
        return Files.exists(file);
    }

    /** Whether anybody is let in without a password, as by servers of earlier versions. */
    boolean trust() throws IOException {
        return Files.readAllLines(file).stream()
                .anyMatch(line -> TRUSTING.matcher(line).matches());
    }

    /** Asks everybody for the password once the server reads the file again. */
    void requirePassword() throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .map(line -> TRUSTING.matcher(line).replaceFirst("$1" + METHOD))
                .toList();
        Path draft = Files.write(file.resolveSibling("pg_hba.conf.draft"), lines);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
