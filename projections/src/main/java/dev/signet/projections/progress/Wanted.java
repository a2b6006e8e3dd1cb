package dev.signet.projections.progress;

import java.time.Duration;

/** What an answer has to include before it is given, and how long its reader is willing to wait for that. */
public sealed interface Wanted {

    /** Whatever there is. */
    Wanted NOTHING = new Nothing();

    /** Whatever there is. */
    record Nothing() implements Wanted {}

    /** Everything up to a place in the ledger. */
    record Position(long position, Duration patience) implements Wanted {}

    /** Everything up to an event that may not have its place yet: the reader's own write ({@code ledger.event.id}). */
    record Event(long id, Duration patience) implements Wanted {}
}
