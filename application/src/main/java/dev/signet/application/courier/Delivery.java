package dev.signet.application.courier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event that was sent.
 *
 * @param position of the event in the ledger
 * @param attempts how often it was sent
 * @param status HTTP status of the last answer
 * @param error why it was not taken
 * @param millis how long the last attempt took
 */
public record Delivery(
        long position,
        UUID event,
        String type,
        State state,
        int attempts,
        @Nullable Integer status,
        @Nullable String error,
        int millis,
        Instant firstAt,
        Instant lastAt) {

    /** Whether it arrived. */
    public enum State {
        /** The receiver took it. */
        DELIVERED,
        /** It will be tried again. */
        RETRYING,
        /** The receiver said that it can never use it, and is not sent it again. */
        REFUSED,
        /** The receiver failed for so long that it is told no more. */
        EXPIRED
    }
}
