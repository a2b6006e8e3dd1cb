package dev.signet.api.rest.webhook;

import dev.signet.application.courier.Attempt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request.
 *
 * @param delivered whether the receiver took it (2xx)
 * @param status HTTP status of its answer; absent where there was none
 * @param error why it was not delivered
 */
record AttemptBody(
        boolean delivered,
        @Nullable Integer status,
        @Nullable String error,
        int millis,
        Instant at) {

    static AttemptBody of(Attempt attempt) {
        return new AttemptBody(attempt.delivered(), attempt.status(), attempt.error(), attempt.millis(), attempt.at());
    }
}
