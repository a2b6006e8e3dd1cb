package dev.signet.ledger.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The newest events, read and decoded once for all projections of this node: each of them asks for the same ones when
 * the head has moved. Who is further behind reads for itself. Personal data in them stays sealed until it is asked for,
 * so that keeping them keeps nothing readable.
 */
final class Tail {

    /** Most events that are kept. */
    static final int LENGTH = 2 * Entries.PAGE;

    private final Entries entries;
    private final Lock lock = new ReentrantLock();
    private volatile List<TrackedEventMessage<?>> newest = List.of();

    Tail(Entries entries) {
        this.entries = entries;
    }

    /** At most a page of the events after the position, in order. */
    List<TrackedEventMessage<?>> after(long position) {
        List<TrackedEventMessage<?>> known = newest;
        return reachesOn(known, position) ? within(known, position) : orRead(known, position);
    }

    /** Only those at the very end wait for one another; a replay must not hold up what is live. */
    private List<TrackedEventMessage<?>> orRead(List<TrackedEventMessage<?>> known, long position) {
        if (!known.isEmpty() && position < last(known)) {
            return entries.after(position);
        }
        lock.lock();
        try {
            List<TrackedEventMessage<?>> now = newest;
            if (reachesOn(now, position)) {
                return within(now, position);
            }
            List<TrackedEventMessage<?>> read = entries.after(position);
            if (!read.isEmpty() && (now.isEmpty() || position >= last(now))) {
                newest = continued(now, position, read);
            }
            return read;
        } finally {
            lock.unlock();
        }
    }

    private static List<TrackedEventMessage<?>> continued(
            List<TrackedEventMessage<?>> known, long position, List<TrackedEventMessage<?>> read) {
        if (known.isEmpty() || last(known) != position || read.size() >= LENGTH) {
            return List.copyOf(read);
        }
        List<TrackedEventMessage<?>> together =
                new ArrayList<>(known.subList(Math.max(0, known.size() + read.size() - LENGTH), known.size()));
        together.addAll(read);
        return List.copyOf(together);
    }

    private static boolean reachesOn(List<TrackedEventMessage<?>> known, long position) {
        return !known.isEmpty() && first(known) - 1 <= position && position < last(known);
    }

    /** Positions have no gaps, so that the place in the list follows from the position. */
    private static List<TrackedEventMessage<?>> within(List<TrackedEventMessage<?>> known, long position) {
        int from = Math.toIntExact(position - first(known) + 1);
        return known.subList(from, Math.min(known.size(), from + Entries.PAGE));
    }

    private static long first(List<TrackedEventMessage<?>> events) {
        return Entries.positionOf(events.getFirst());
    }

    private static long last(List<TrackedEventMessage<?>> events) {
        return Entries.positionOf(events.getLast());
    }
}
