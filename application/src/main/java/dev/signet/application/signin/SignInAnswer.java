package dev.signet.application.signin;

import dev.signet.application.session.SessionTokens;

/** What a step of a sign-in leads to. */
public sealed interface SignInAnswer {

    /** The user is signed in. */
    record SignedIn(SessionTokens tokens) implements SignInAnswer {}

    /**
     * Something is still owed.
     *
     * @param challenge what
     * @param session sealed state to send back with the answer; single use, valid for a few minutes
     */
    record Challenged(Challenge challenge, String session) implements SignInAnswer {}

    /** What can still be owed. */
    enum Challenge {
        /** A password of the user's own in place of the temporary one. */
        NEW_PASSWORD_REQUIRED
    }
}
