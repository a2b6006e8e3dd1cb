package dev.signet.ledger.sequence;

import java.time.Duration;

/**
 * The rhythm of a sequencer.
 *
 * @param pause least time between two passes, in which events gather under load
 * @param poll longest time that anything waits for a wake-up before it looks for itself
 * @param succession how often a node that does not lead asks whether it may
 * @param proof how often the listener proves that it hears
 * @param patience how long it may take to hear the proof before the connection is replaced
 * @param retry longest wait before the next attempt while the database is out of reach
 */
public record SequencerSettings(
        Duration pause, Duration poll, Duration succession, Duration proof, Duration patience, Duration retry) {

    /** What suits production. */
    public static SequencerSettings standard() {
        return new SequencerSettings(
                Duration.ofMillis(5),
                Duration.ofMillis(250),
                Duration.ofMillis(250),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5));
    }

    /** The same rhythm with another pause between passes. */
    public SequencerSettings withPause(Duration other) {
        return new SequencerSettings(other, poll, succession, proof, patience, retry);
    }

    /** The same rhythm with another poll. */
    public SequencerSettings withPoll(Duration other) {
        return new SequencerSettings(pause, other, succession, proof, patience, retry);
    }

    /** The same rhythm with another proof of hearing. */
    public SequencerSettings withProof(Duration every, Duration within) {
        return new SequencerSettings(pause, poll, succession, every, within, retry);
    }
}
