package dev.signet.application.event;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file for each shape that was ever written to a ledger: {@code <name>.r<revision>.json}, the exact bytes with what
 * is sealed in clear, and {@code released.sha256} with the digests of those that were released.
 */
record GoldenFiles(Path folder) {

    static final GoldenFiles OURS = new GoldenFiles(Path.of("src/test/resources/golden"));
    static final String WRITE = "mvn -pl application -am test -Dtest=GoldenEvents "
            + "-Dsurefire.failIfNoSpecifiedTests=false -Dgolden.write=true";

    /** A golden file: the shape's name, its revision and its JSON. */
    record Golden(String name, int revision, String json) {}

    private static final String RELEASED = "released.sha256";

    List<Golden> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(this::golden)
                    .toList();
        }
    }

    /** The file's JSON; written first where it is missing and {@code -Dgolden.write=true} asks for it. */
    String get(String name, int revision, String current) throws IOException {
        Path file = folder.resolve(name + ".r" + revision + ".json");
        if (!Files.exists(file)) {
            if (!Boolean.getBoolean("golden.write")) {
                throw new AssertionError(file + " is missing. Write it with: " + WRITE);
            }
            Files.createDirectories(folder);
            Files.writeString(file, current + "\n");
        }
        return golden(file).json;
    }

    /** What is wrong with the released ones: changed or gone. */
    List<String> broken() throws IOException {
        List<String> broken = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(RELEASED), US_ASCII)) {
            String[] parts = line.split("  ", 2);
            Path file = folder.resolve(parts[1]);
            if (!Files.exists(file)) {
                broken.add(parts[1] + " was released and is gone");
            } else if (!sha256(Files.readAllBytes(file)).equals(parts[0])) {
                broken.add(parts[1] + " was released and has changed");
            }
        }
        return broken;
    }

    private Golden golden(Path file) {
        String[] parts = file.getFileName().toString().split("\\.r(?=[0-9]+\\.json)|\\.json");
        try {
            return new Golden(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    Files.readString(file, UTF_8).stripTrailing());
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
