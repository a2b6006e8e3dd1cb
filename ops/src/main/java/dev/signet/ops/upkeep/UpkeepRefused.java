package dev.signet.ops.upkeep;

/** The command does nothing as things stand; the message says why and what to do. */
public final class UpkeepRefused extends RuntimeException {

    /** Says so. */
    public UpkeepRefused(String message) {
        super(message);
    }
}
