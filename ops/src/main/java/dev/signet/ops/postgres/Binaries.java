package dev.signet.ops.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The PostgreSQL that the build put in. */
final class Binaries {

    private Binaries() {}

    /** As in the file {@code PG_VERSION} of a directory that it made. */
    static String majorVersion() {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(
                Binaries.class.getResourceAsStream("binaries.properties"), "the build writes binaries.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("version");
        return version.substring(0, version.indexOf('.'));
    }
}
