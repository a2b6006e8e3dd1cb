package dev.signet.domain.client;

import dev.signet.domain.Limits;
import java.time.Duration;

/**
 * How long the tokens of a client are valid.
 *
 * @param access 5 minutes to 1 day
 * @param id 5 minutes to 1 day
 * @param refresh 1 hour to 3650 days, and longer than both others; it counts from the sign-in, not from the last refresh
 */
public record TokenValidity(Duration access, Duration id, Duration refresh) {

    /** Cognito's defaults: one hour, one hour, thirty days. */
    public static final TokenValidity DEFAULT =
            new TokenValidity(Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(30));

    public TokenValidity {
        Limits.within("tokenValidity.access", access, Duration.ofMinutes(5), Duration.ofDays(1));
        Limits.within("tokenValidity.id", id, Duration.ofMinutes(5), Duration.ofDays(1));
        Limits.within("tokenValidity.refresh", refresh, Duration.ofHours(1), Duration.ofDays(3650));
        if (refresh.compareTo(access) <= 0 || refresh.compareTo(id) <= 0) {
            throw new IllegalArgumentException("tokenValidity.refresh must be longer than access and id");
        }
    }
}
