package dev.signet.ledger.witness;

import java.io.IOException;

/** Somewhere outside that keeps checkpoints. Called by one thread at a time. */
public interface Place {

    /** What kind of place it is, in one word. */
    String kind();

    /** Where it is, for people; without secrets. */
    String target();

    /**
     * Brings a checkpoint there. The same one may be brought again.
     *
     * @return what the place gave for it: a cosigned note, a time-stamp token, or nothing
     * @throws Contradicted where the place has kept something that the checkpoint contradicts
     * @throws IOException where it could not be reached, or did not take it, or its answer is worth nothing
     */
    byte[] push(Offer offer) throws IOException, Contradicted, InterruptedException;
}
