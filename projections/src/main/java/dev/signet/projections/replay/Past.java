package dev.signet.projections.replay;

import java.time.Instant;

/**
 * What stood at a place in the ledger.
 *
 * @param asOf the place
 * @param changedBy the last event that had changed it until then
 */
public record Past<S>(Place asOf, Change changedBy, S state) {

    /**
     * The event that left something as it was.
     *
     * @param position its place in the ledger
     * @param type its name
     * @param at time that it claims
     */
    public record Change(long position, String type, Instant at) {}
}
