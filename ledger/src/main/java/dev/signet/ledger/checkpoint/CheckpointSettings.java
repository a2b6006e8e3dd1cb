package dev.signet.ledger.checkpoint;

import dev.signet.ledger.note.Origin;
import java.time.Duration;

/**
 * What checkpoints say and how often they are made.
 *
 * @param ledger name of the installation, with which every origin begins; best a name that only its owner may use, such
 *     as a host
 * @param pause time between two rounds while trees grow
 * @param succession how often a node that makes none asks whether it may
 * @param retry longest wait before the next attempt while the database is out of reach
 */
public record CheckpointSettings(String ledger, Duration pause, Duration succession, Duration retry) {

    /** Refuses a name that no origin can begin with. */
    public CheckpointSettings {
        new Origin(ledger, Origin.HEADS, 1);
    }

    /** What suits production: with a pause below a second, no event waits longer than that for its checkpoint. */
    public static CheckpointSettings standard(String ledger) {
        return new CheckpointSettings(ledger, Duration.ofMillis(800), Duration.ofMillis(250), Duration.ofSeconds(5));
    }

    /** The same with another pause. */
    public CheckpointSettings withPause(Duration other) {
        return new CheckpointSettings(ledger, other, succession, retry);
    }
}
