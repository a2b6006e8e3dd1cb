package dev.signet.application.code;

import dev.signet.domain.user.CodeId;

/** What became of a try at a code. */
public sealed interface CodeCheck {

    /**
     * It is the code that was sent. It still has to be redeemed in the transaction that acts on it.
     *
     * @param code which one
     * @param attribute the address it was sent to
     */
    record Right(CodeId code, String attribute) implements CodeCheck {}

    /**
     * It is not the code that was sent, or none was; the try was counted.
     *
     * @param code which one was tried
     * @param turn where this try stands among the wrong ones
     */
    record Wrong(CodeId code, Turn turn) implements CodeCheck {}

    /**
     * It is the code that was sent, and it was used already or its time is over.
     *
     * @param code which one was tried
     */
    record Expired(CodeId code) implements CodeCheck {}

    /**
     * There were too many wrong tries; not even the right code is taken any more.
     *
     * @param code which one was tried
     */
    record Void(CodeId code) implements CodeCheck {}

    /** Where a wrong try stands: the first and the last are recorded as events, those between are only counted. */
    enum Turn {
        /** The first at this code. */
        FIRST,
        /** Neither the first nor the last. */
        AGAIN,
        /** The one that made it void. */
        LAST
    }
}
