package dev.signet.ops.bench;

/**
 * When requests are due.
 *
 * @param rate requests a second from all connections together; 0 is a closed loop, in which a connection sends its next
 *     request as soon as it has the answer
 */
record Pace(double rate) {

    Pace {
        if (rate < 0) {
            throw new IllegalArgumentException("a rate is at least 0");
        }
    }

    boolean closedLoop() {
        return rate == 0;
    }

    /**
     * When a connection's request is due, in nanoseconds after the start. Times are counted from here whether the request
     * could be sent by then or not, so that a stalled server is not spared (coordinated omission).
     *
     * @param turn how many requests this connection has sent before
     */
    long due(long turn, int connection, int connections) {
        return (long) ((turn * (double) connections + connection) * 1e9 / rate);
    }
}
