package dev.signet.ops.bench;

import java.time.Duration;

/**
 * How refreshes are measured without and with a flood of sign-ins beside them.
 *
 * @param refreshes a second, throughout
 * @param flood sign-ins and steps of sign-ins a second, at most
 * @param warmUp before anything counts; in its second half the flood runs too
 * @param measured how long each of the three times lasts that count
 */
record FloodPlan(double refreshes, double flood, Duration warmUp, Duration measured) {

    /** Connections that refresh. */
    static final int REFRESHING = 16;

    /** Connections of the flood: more than may wait for a hash, so that there is somebody to refuse. */
    static final int FLOODING = 256;

    /** Between two times that count, for what the one before has left behind. */
    static final Duration SETTLING = Duration.ofSeconds(5);

    /** One for each connection that refreshes, and as many who sign in with the flood. */
    int users() {
        return 2 * REFRESHING;
    }
}
