package dev.signet.ledger.event;

/** The stream is closed: its events went into an archive, or are about to. Nothing can be asked of it any more. */
public final class ArchivedStream extends RuntimeException {

    /** Names the stream. */
    public ArchivedStream(String stream) {
        super("stream " + stream + " is archived", null, false, false);
    }
}
