package dev.signet.ledger.sequence;

import java.time.Duration;

/**
 * How the ledger is doing, for metrics and health.
 *
 * @param head last position
 * @param unsequenced events that are committed and have no position yet
 * @param oldestUnsequenced age of the first of them by the time it claims, zero when there is none
 * @param oldestOpenWrite how long the oldest open write transaction of the server has kept later events from their
 *     positions: at least as long as it has been watched from here
 * @param rewound whether transaction numbers have gone back behind the ledger's, as after a restore from a dump: nothing is
 *     sequenced until the stamps are renewed
 * @param leading whether this node gives the positions
 * @param hearing whether this node's listener has proved that it hears
 */
public record LedgerFigures(
        long head,
        long unsequenced,
        Duration oldestUnsequenced,
        Duration oldestOpenWrite,
        boolean rewound,
        boolean leading,
        boolean hearing) {}
