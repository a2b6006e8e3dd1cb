package dev.signet.ops.bench;

import java.time.Duration;

/**
 * How the spread of revocations is measured.
 *
 * @param consumers resource servers that follow
 * @param refreshes a second, beside it, of all nodes together
 * @param revocations a second
 * @param warmUp before anything counts
 * @param measured the time that counts
 * @param killed a time after that, in whose middle a node is killed; zero leaves it out
 */
record RevocationPlan(
        int consumers, double refreshes, double revocations, Duration warmUp, Duration measured, Duration killed) {

    /** Connections on each node that refresh. */
    static final int CONNECTIONS = 8;

    /** How many users there are; each has several sessions. */
    int users() {
        return 2 * CONNECTIONS;
    }

    /** How many sessions are revoked in that time. */
    int revocationsIn(Duration time) {
        return (int) Math.ceil(time.toMillis() / 1e3 * revocations);
    }

    /** How many are revoked in all. */
    int sessions() {
        return revocationsIn(warmUp) + revocationsIn(measured) + revocationsIn(killed);
    }
}
