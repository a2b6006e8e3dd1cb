package dev.signet.ledger.note;

/** Text is no signed note, checkpoint or verifier key. */
public final class MalformedNote extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** @param why what is wrong, without a capital and a full stop */
    public MalformedNote(String why) {
        super(why);
    }
}
