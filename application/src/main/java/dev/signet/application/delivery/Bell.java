package dev.signet.application.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes this node's worker at once when a message has been committed here; other nodes find it by polling. */
@Component
class Bell {

    private final Semaphore mail = new Semaphore(0);
    private final Semaphore sms = new Semaphore(0);

    void ring(Medium medium) {
        of(medium).release();
    }

    /** Waits until it has rung since the last call, or for {@code most}. */
    void await(Medium medium, Duration most) throws InterruptedException {
        Semaphore rings = of(medium);
        if (rings.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
            rings.drainPermits();
        }
    }

    private Semaphore of(Medium medium) {
        return switch (medium) {
            case EMAIL -> mail;
            case SMS -> sms;
        };
    }
}
