package dev.signet.api.rest.audit;

import dev.signet.projections.progress.AsOf;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on, as every answer of a view says it.
 *
 * @param position last place in the ledger that the answer includes
 * @param at when the ledger took that event in
 * @param behind how many events the view has yet to see; nothing is missing where it is 0
 */
public record AsOfBody(long position, @Nullable Instant at, long behind) {

    /** The same for the body of an answer. */
    public static AsOfBody of(AsOf asOf) {
        return new AsOfBody(asOf.position(), asOf.at(), asOf.behind());
    }
}
