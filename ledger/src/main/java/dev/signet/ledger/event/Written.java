package dev.signet.ledger.event;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of work gave, and the last event it appended: who wrote something can ask to read no older a state.
 *
 * @param value what the work returned
 * @param lastEvent highest {@code ledger.event.id} appended on the way, empty when nothing was
 */
public record Written<R extends @Nullable Object>(R value, OptionalLong lastEvent) {

    private static final ScopedValue<Highest> HIGHEST = ScopedValue.newInstance();

    /** Does the work on this thread and notes what it appends; work inside other work counts for both. */
    public static <R extends @Nullable Object> Written<R> by(Supplier<R> work) {
        Highest highest = new Highest();
        R value = ScopedValue.where(HIGHEST, highest).call(work::get);
        if (highest.id > 0) {
            appended(highest.id);
        }
        return new Written<>(value, highest.id > 0 ? OptionalLong.of(highest.id) : OptionalLong.empty());
    }

    static void appended(long event) {
        if (HIGHEST.isBound()) {
            Highest highest = HIGHEST.get();
            highest.id = Math.max(highest.id, event);
        }
    }

    private static final class Highest {
        private long id;
    }
}
