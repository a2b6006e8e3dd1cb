package dev.signet.projections.dataexport;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A session of the person.
 *
 * @param endedBy why it ended; absent while it lasts
 * @param addresses from where it was used, as far as the events of the same export say
 * @param agents with what, likewise
 */
public record KnownSession(
        String id,
        String client,
        Instant authenticatedAt,
        Instant lastUsedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        SortedSet<String> addresses,
        SortedSet<String> agents) {}
