package dev.signet.projections.replay;

import java.time.Instant;

/** As of when something is asked. */
public sealed interface Moment {

    /** Now. */
    Moment NEWEST = new Newest();

    /** As far as the ledger has come. */
    record Newest() implements Moment {}

    /** When the event at this position was the last. */
    record AtPosition(long position) implements Moment {}

    /** At that time by the ledger's clock. */
    record AtTime(Instant time) implements Moment {}
}
