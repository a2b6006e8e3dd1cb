package dev.signet.projections.audit;

/** Puts on record that the trail was read. Without one there is no reading; where it fails, no answer is given. */
@FunctionalInterface
public interface ReadingLog {

    /** Records {@code reading} before its answer is given. */
    void record(Reading reading);
}
