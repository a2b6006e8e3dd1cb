package dev.signet.api.rest.session;

/**
 * Something is still owed before there are tokens.
 *
 * @param challenge what
 * @param session to be sent back with the answer to {@code challenges}
 */
record Owed(String challenge, String session) implements SignInBody {

    /** Never the session: whoever has it can go on. */
    @Override
    public String toString() {
        return "Owed[" + challenge + "]";
    }
}
