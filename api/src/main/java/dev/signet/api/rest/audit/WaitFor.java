package dev.signet.api.rest.audit;

import dev.signet.projections.progress.Wanted;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What {@code Signet-Wait-For} asks for: the id of the caller's own last write, as {@code Signet-Written} gave it. */
public final class WaitFor {

    /** The header. */
    public static final String HEADER = "Signet-Wait-For";

    /** Views follow within milliseconds; whoever has to wait longer is told how far the answer is. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private WaitFor() {}

    /**
     * Reads the header.
     *
     * @throws IllegalArgumentException where it is not a number that Signet gave
     */
    public static Wanted read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Wanted.NOTHING;
        }
        if (!header.matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException(HEADER + " must be the Signet-Written of an earlier answer");
        }
        return new Wanted.Event(Long.parseLong(header), PATIENCE);
    }
}
