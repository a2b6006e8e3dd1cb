package dev.signet.ledger.event;

import dev.signet.ledger.sequence.LedgerHead;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/**
 * The ledger after one position, for one reader. It asks the database only when the head has moved. A pooled processor
 * may look from two threads at the same time, so looking is guarded.
 */
final class LedgerStream implements TrackingEventStream {

    private final Tail tail;
    private final LedgerHead head;
    private final Deque<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private long read;

    LedgerStream(Tail tail, LedgerHead head, long after) {
        this.tail = tail;
        this.head = head;
        this.read = after;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(page.getFirst()) : Optional.empty();
    }

    @Override
    public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (page.isEmpty() && head.await(read + 1, Duration.of(timeout, unit.toChronoUnit()))) {
            page.addAll(tail.after(read));
            if (!page.isEmpty()) {
                read = Entries.positionOf(page.getLast());
            }
        }
        return !page.isEmpty();
    }

    @Override
    public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        boolean available = false;
        while (!available) {
            available = hasNextAvailable(1, TimeUnit.MINUTES);
        }
        return page.removeFirst();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        callbacks.add(head.onAdvance(callback));
        return true;
    }

    @Override
    public void close() {
        callbacks.forEach(Runnable::run);
        callbacks.clear();
    }
}
