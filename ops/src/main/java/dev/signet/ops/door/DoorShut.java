package dev.signet.ops.door;

import org.jspecify.annotations.Nullable;

/** The node did not do what it was asked for; the message says why and what to do. */
public final class DoorShut extends RuntimeException {

    DoorShut(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
