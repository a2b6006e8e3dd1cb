package dev.signet.ledger.witness;

/** A place has kept something that the ledger now contradicts: the history was rewritten, or restored and not declared. */
public final class Contradicted extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param what what the place has, as a sentence without a capital and a full stop */
    public Contradicted(String what) {
        super(what);
    }
}
