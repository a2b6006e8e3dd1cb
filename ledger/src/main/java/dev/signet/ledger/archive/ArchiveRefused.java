package dev.signet.ledger.archive;

/** Nothing is archived as things stand; the message says why and what to do. */
public final class ArchiveRefused extends RuntimeException {

    /** Says so. */
    public ArchiveRefused(String message) {
        super(message);
    }
}
