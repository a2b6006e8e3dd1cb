package dev.signet.api.rest.audit;

import dev.signet.projections.audit.AuditFeed;
import java.time.Duration;
import java.util.List;

/**
 * Events in the order of the ledger.
 *
 * @param position up to where nothing is missing: what to ask from next
 * @param more whether there may be more at once, also where this holds nothing
 * @param lagMillis for how long a commit may have been waiting that the answer cannot tell of yet; measured every second
 */
record EventsBody(List<TrailBody.Event> events, long position, boolean more, long lagMillis, AsOfBody asOf) {

    static EventsBody of(AuditFeed.Batch batch, Duration lag) {
        return new EventsBody(
                batch.entries().stream().map(TrailBody.Event::of).toList(),
                batch.position(),
                batch.more(),
                lag.toMillis(),
                AsOfBody.of(batch.asOf()));
    }
}
