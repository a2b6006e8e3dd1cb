package dev.signet.application.risk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a file says, read again once it has changed. A file that cannot be read leaves what was read before. */
final class KeptFile<T> {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final @Nullable Path path;
    private final Function<Stream<String>, T> reader;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();

    private volatile @Nullable T content;
    private volatile Instant looked;
    private @Nullable FileTime written;

    private KeptFile(@Nullable Path path, Function<Stream<String>, T> reader, Clock clock) {
        this.path = path;
        this.reader = reader;
        this.clock = clock;
        this.looked = clock.instant();
    }

    /**
     * Opens a file; absent for none.
     *
     * @throws IllegalArgumentException where it cannot be read or understood
     */
    static <T> KeptFile<T> of(@Nullable Path path, Function<Stream<String>, T> reader, Clock clock) {
        KeptFile<T> file = new KeptFile<>(path, reader, clock);
        if (path != null) {
            try {
                file.read(path);
            } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
                throw new IllegalArgumentException(path + " cannot be read: " + unreadable.getMessage(), unreadable);
            }
        }
        return file;
    }

    /** What it says; nothing where there is no file. */
    Optional<T> content() {
        Path file = path;
        if (file != null && clock.instant().isAfter(looked.plus(PAUSE)) && reading.tryLock()) {
            try {
                looked = clock.instant();
                if (!Files.getLastModifiedTime(file).equals(written)) {
                    read(file);
                }
            } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
                LOG.warn("{} cannot be read; what it said before still holds", file, unreadable);
            } finally {
                reading.unlock();
            }
        }
        return Optional.ofNullable(content);
    }

    private void read(Path file) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        try (Stream<String> lines = Files.lines(file)) {
            content = reader.apply(lines);
        }
        written = time;
    }
}
