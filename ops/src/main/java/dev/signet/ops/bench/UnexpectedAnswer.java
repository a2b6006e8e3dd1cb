package dev.signet.ops.bench;

/** A request has failed: the answer is not the one that it has to be. */
final class UnexpectedAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(String message) {
        super(message);
    }
}
