package dev.signet.ops.bench;

import org.jspecify.annotations.Nullable;

/** What keeps a measurement from being made; the message is the sentence that is shown. */
final class BenchFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BenchFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    BenchFailed(String message) {
        this(message, null);
    }
}
