package dev.signet.ops.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot be used; the message is one sentence that says what to do. */
public final class PostgresUnusable extends RuntimeException {

    PostgresUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
