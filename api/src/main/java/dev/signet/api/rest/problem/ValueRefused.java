package dev.signet.api.rest.problem;

import org.jspecify.annotations.Nullable;

/**
 * Tells a value object that refused its argument, which is the caller's mistake, from an illegal argument somewhere
 * else, which is ours and must not be told.
 */
final class ValueRefused {

    private static final String OURS = "dev.signet.";

    private ValueRefused() {}

    /** The refusal of a value object in the causes of {@code thrown}; null where there is none. */
    static @Nullable IllegalArgumentException in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException argument && comesFromUs(argument)) {
                return argument;
            }
        }
        return null;
    }

    private static boolean comesFromUs(IllegalArgumentException argument) {
        StackTraceElement[] trace = argument.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(OURS);
    }
}
