package dev.signet.api.rest.revocation;

import dev.signet.application.revocation.RevocationFigures.Figures;
import dev.signet.application.revocation.RevocationFigures.Times;
import org.jspecify.annotations.Nullable;

/**
 * How fast revocations spread. The commit of each lies between when it was asked for and when it was sequenced, and so the
 * time from commit to acknowledgement between the two.
 *
 * @param outstanding words that are missing of consumers that were heard of since
 */
record FiguresBody(
        long revocations,
        long acknowledgements,
        long outstanding,
        @Nullable Millis fromAsked,
        @Nullable Millis fromSequenced) {

    static FiguresBody of(Figures figures) {
        return new FiguresBody(
                figures.revocations(),
                figures.acknowledgements(),
                figures.outstanding(),
                figures.fromAsked().map(Millis::of).orElse(null),
                figures.fromSequenced().map(Millis::of).orElse(null));
    }

    /** Times in milliseconds. */
    record Millis(long p50, long p99, long longest) {

        static Millis of(Times times) {
            return new Millis(
                    times.p50().toMillis(),
                    times.p99().toMillis(),
                    times.longest().toMillis());
        }
    }
}
