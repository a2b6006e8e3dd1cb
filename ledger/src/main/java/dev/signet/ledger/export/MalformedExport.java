package dev.signet.ledger.export;

/** A line is not what docs/ledger-format.md says it has to be. */
public final class MalformedExport extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** @param why what is wrong, without a capital and a full stop */
    public MalformedExport(String why) {
        super(why);
    }
}
