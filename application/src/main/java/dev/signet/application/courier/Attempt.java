package dev.signet.application.courier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one request.
 *
 * @param status HTTP status of the answer; absent where there was none
 * @param error why it was not delivered; absent where it was
 * @param refused whether the receiver says that it can never use this message
 * @param millis how long it took
 * @param retryAfter for how many seconds the receiver asks to be left alone
 * @param at when it ended
 */
public record Attempt(
        @Nullable Integer status, @Nullable String error, boolean refused, int millis, long retryAfter, Instant at) {

    private static final int GONE = 410;

    /** Whether the receiver took it. */
    public boolean delivered() {
        return error == null;
    }

    /** Whether the receiver says that it will never take anything again. */
    public boolean gone() {
        return status != null && status == GONE;
    }
}
