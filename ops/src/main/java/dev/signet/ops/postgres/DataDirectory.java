package dev.signet.ops.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory of the embedded PostgreSQL, for this process alone as long as it is held. */
final class DataDirectory implements AutoCloseable {

    /** The major version of the binaries that come along. */
    static final String VERSION = Binaries.majorVersion();

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the directory {@code data/postgres}, and ends what a killed process left running on it. */
    static DataDirectory claim(Path data) {
        Path path = data.resolve("postgres").toAbsolutePath().normalize();
        try {
            Files.createDirectories(data);
            FileChannel lock = lock(data);
            try {
                requireVersion(path);
                LeftBehind.end(path);
                return new DataDirectory(path, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new PostgresUnusable("the directory " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    Path path() {
        return path;
    }

    /** The operating system frees it when the process ends, however it ends. */
    private static FileChannel lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("signet.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new PostgresUnusable(
                    "another Signet runs on " + data + ": stop it, or name another directory with SIGNET_DATA", null);
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static void requireVersion(Path path) throws IOException {
        Path file = path.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        String found = Files.readString(file).strip();
        if (!found.equals(VERSION)) {
            throw new PostgresUnusable(
                    path + " was made by PostgreSQL " + found + " and this Signet brings PostgreSQL " + VERSION
                            + ": move it away to begin anew, or serve it with PostgreSQL " + found
                            + " and set SIGNET_DB_URL",
                    null);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new PostgresUnusable("the lock on " + path + " could not be freed: " + e.getMessage(), e);
        }
    }
}
