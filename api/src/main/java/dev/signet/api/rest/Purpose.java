package dev.signet.api.rest;

import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.domain.PlainText;

/** What something is done for, as an operator says it. It stays in the history for ever: it names no person. */
public final class Purpose {

    private static final int LONGEST = 500;

    private Purpose() {}

    /**
     * The purpose as it is recorded.
     *
     * @throws DoorRefused where it is no purpose
     */
    public static String require(String why) {
        if (why.isBlank() || why.length() > LONGEST || !PlainText.isOneLine(why)) {
            throw new DoorRefused(
                    DoorError.INVALID_VALUE, "Say in one line of 1 to 500 characters what it is for.", "why");
        }
        return why;
    }
}
