package dev.signet.ledger.checkpoint;

/**
 * What is stored contradicts itself: a hole in a tree, a tile that is missing. Nothing more is signed until somebody has
 * looked; {@code ./signet audit fsck} names the record.
 */
public final class LedgerUnsound extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    LedgerUnsound(String what) {
        super(what);
    }
}
