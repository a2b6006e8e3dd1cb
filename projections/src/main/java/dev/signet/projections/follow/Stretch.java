package dev.signet.projections.follow;

import dev.signet.projections.progress.AsOf;

/** What one answer gives to somebody who follows. */
public interface Stretch {

    /** Whether it holds nothing of what was asked for. */
    boolean isEmpty();

    /** Up to where nothing is missing; to be asked from next. */
    long position();

    /** Whether there may be more behind it at once. */
    boolean more();

    /** What it rests on. */
    AsOf asOf();
}
