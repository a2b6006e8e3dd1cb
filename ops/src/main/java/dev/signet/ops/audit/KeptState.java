package dev.signet.ops.audit;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.signet.ledger.fsck.FsckState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Keeps how far a check has come, whole or not at all. */
record KeptState(@Nullable Path file) {

    FsckState read() throws IOException {
        if (file == null || !Files.exists(file)) {
            return new FsckState();
        }
        try {
            return FsckState.parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new AuditRefused(file + " does not hold the state of a check: " + e.getMessage());
        }
    }

    void write(FsckState state) {
        if (file == null) {
            return;
        }
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, state.toString());
            Files.move(next, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the state of the check could not be kept in " + file, e);
        }
    }
}
