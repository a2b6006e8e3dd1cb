package dev.signet.api.rest.projection;

import dev.signet.api.rest.audit.AsOfBody;
import dev.signet.projections.progress.AsOf;
import dev.signet.projections.rebuild.Rebuild;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A projection as its operators see it.
 *
 * @param asOf how far it has read
 * @param rebuild how far its rebuild is; absent where none is under way
 */
record ProjectionBody(
        String projection, AsOfBody asOf, @Nullable RebuildBody rebuild) {

    static ProjectionBody of(String projection, AsOf asOf, @Nullable Rebuild rebuild) {
        return new ProjectionBody(
                projection, AsOfBody.of(asOf), rebuild == null ? null : RebuildBody.of(rebuild, asOf.head()));
    }

    /**
     * A rebuild under way.
     *
     * @param position place in the ledger up to which the new tables are filled
     * @param behind how many events they lack
     * @param eventsPerSecond how fast they are filled
     * @param trouble kind of error that the last attempt ended in; it is tried again
     */
    record RebuildBody(
            long position,
            long behind,
            long eventsPerSecond,
            Instant startedAt,
            String requestedBy,
            @Nullable String trouble) {

        static RebuildBody of(Rebuild rebuild, long head) {
            return new RebuildBody(
                    rebuild.position(),
                    Math.max(0, head - rebuild.position()),
                    rebuild.eventsPerSecond(),
                    rebuild.startedAt(),
                    rebuild.requestedBy(),
                    rebuild.trouble());
        }
    }
}
