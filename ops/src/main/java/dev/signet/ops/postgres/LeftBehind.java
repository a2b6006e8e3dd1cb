package dev.signet.ops.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a process that was killed leaves behind: its server, still running, or the file that said so. */
final class LeftBehind {

    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
    private static final long PATIENCE_SECONDS = 30;

    private LeftBehind() {}

    /** Ends the server that runs on {@code directory}, whose owner is known to be gone, and removes a stale file. */
    static void end(Path directory) throws IOException {
        Path file = directory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        Optional<ProcessHandle> server = server(Files.readAllLines(file), directory);
        if (server.isPresent()) {
            LOG.info("Stopping the PostgreSQL that an earlier run left on {}", directory);
            stop(server.get(), directory);
        }
        Files.deleteIfExists(file);
    }

    /** The process is only what the file says if it is a PostgreSQL: its number may belong to another by now. */
    private static Optional<ProcessHandle> server(List<String> lines, Path directory) {
        if (lines.size() < 2 || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Path.of(lines.get(1).strip()).equals(directory)
                ? ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(LeftBehind::isPostgres)
                : Optional.empty();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle server, Path directory) {
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw unstoppable(server, directory, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unstoppable(server, directory, e);
        }
    }

    private static PostgresUnusable unstoppable(ProcessHandle server, Path directory, Exception cause) {
        return new PostgresUnusable(
                "the PostgreSQL with process number " + server.pid() + " still runs on " + directory
                        + ": end it, then start again",
                cause);
    }
}
