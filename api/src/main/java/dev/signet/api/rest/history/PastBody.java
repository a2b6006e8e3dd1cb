package dev.signet.api.rest.history;

import dev.signet.projections.replay.Past;
import dev.signet.projections.replay.Place;
import java.time.Instant;
import java.util.function.Function;

/**
 * How something stood.
 *
 * @param asOf what the answer is as of: everything up to there, and nothing after it
 * @param changedBy the event that had left it so
 */
record PastBody<T>(Point asOf, Change changedBy, T state) {

    /**
     * A place in the ledger.
     *
     * @param at when the ledger came to it
     */
    record Point(long position, Instant at) {}

    /** An event of the audit trail. */
    record Change(long position, String type, Instant at) {}

    static <S, T> PastBody<T> of(Past<S> past, Function<S, T> body) {
        Place asOf = past.asOf();
        Past.Change change = past.changedBy();
        return new PastBody<>(
                new Point(asOf.position(), asOf.at()),
                new Change(change.position(), change.type(), change.at()),
                body.apply(past.state()));
    }
}
