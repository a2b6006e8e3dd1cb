package dev.signet.ledger.restore;

/** No epoch is declared as things stand; the message says why and what to do. */
public final class EpochRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EpochRefused(String message) {
        super(message);
    }
}
