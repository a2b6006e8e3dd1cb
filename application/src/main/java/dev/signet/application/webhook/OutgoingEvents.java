package dev.signet.application.webhook;

import dev.signet.domain.EventFamily;
import dev.signet.domain.pool.UserPoolId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives the events that are to be sent: those of the feed, in its order and with what it shows. */
public interface OutgoingEvents {

    /**
     * The next ones.
     *
     * @param position up to where nothing is missing; to be asked from next
     * @param more whether there may be more at once
     */
    record Batch(List<OutgoingEvent> events, long position, boolean more) {}

    /** At most {@code most} of those after a position. */
    Batch after(UserPoolId pool, Set<EventFamily> families, boolean personal, long position, int most);

    /** The event of the pool at a position. */
    Optional<OutgoingEvent> at(UserPoolId pool, boolean personal, long position);
}
