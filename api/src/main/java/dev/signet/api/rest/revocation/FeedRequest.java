package dev.signet.api.rest.revocation;

import dev.signet.api.rest.follow.LongPoll;
import java.time.Duration;

/**
 * From where on somebody asks.
 *
 * @param after position up to which nothing is missing already; 0 for whoever begins
 * @param patience for how long to wait where there is nothing yet
 */
record FeedRequest(long after, Duration patience) {

    static FeedRequest of(long after, int wait) {
        if (after < 0) {
            throw new IllegalArgumentException("after must not be negative");
        }
        return new FeedRequest(after, LongPoll.patience(wait));
    }
}
