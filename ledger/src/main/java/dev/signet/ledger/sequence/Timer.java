package dev.signet.ledger.sequence;

import java.time.Duration;

/** Runs for a fixed time and can be started again. */
final class Timer {

    private final Duration length;
    private long end;

    Timer(Duration length) {
        this.length = length;
        restart();
    }

    void restart() {
        end = System.nanoTime() + length.toNanos();
    }

    void expire() {
        end = System.nanoTime();
    }

    boolean expired() {
        return end - System.nanoTime() <= 0;
    }

    boolean restartIfExpired() {
        boolean due = expired();
        if (due) {
            restart();
        }
        return due;
    }

    /** What is left of it, or nothing. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
