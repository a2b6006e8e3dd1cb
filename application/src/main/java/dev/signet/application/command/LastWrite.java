package dev.signet.application.command;

import java.util.OptionalLong;

/**
 * The last event that this thread has committed. A door that serves each request on one thread clears it before and
 * tells it after, so that a client can ask for an answer that has seen its own write.
 */
public final class LastWrite {

    private static final ThreadLocal<Long> EVENT = new ThreadLocal<>();

    private LastWrite() {}

    /** Forgets what was committed before. */
    public static void clear() {
        EVENT.remove();
    }

    /** The highest {@code ledger.event.id} committed since, or nothing. */
    public static OptionalLong event() {
        Long event = EVENT.get();
        return event == null ? OptionalLong.empty() : OptionalLong.of(event);
    }

    static void committed(long event) {
        EVENT.set(Math.max(event, event().orElse(0)));
    }
}
