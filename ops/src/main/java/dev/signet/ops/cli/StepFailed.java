package dev.signet.ops.cli;

import org.jspecify.annotations.Nullable;

/** A step of the walk did not end as it has to. */
final class StepFailed extends Exception {

    StepFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
