package dev.signet.application.code;

import dev.signet.domain.user.CodeId;
import java.util.Optional;

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
     * It is another code; the try was counted, where the code that was sent is still good.
     *
     * @param code which one was tried
     * @param turn where this try stands among the wrong ones
     */
    record Wrong(CodeId code, Turn turn) implements CodeCheck {}

    /**
     * There is no live code: none was sent, it was used, or its time is over.
     *
     * @param code which one was tried, where there is one
     */
    record Expired(Optional<CodeId> code) implements CodeCheck {}

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
