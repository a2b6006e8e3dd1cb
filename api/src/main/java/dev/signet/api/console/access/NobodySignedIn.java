package dev.signet.api.console.access;

/** The browser has no ticket, or what its ticket opened is over. Answered by the sign-in page, never as an error. */
public final class NobodySignedIn extends RuntimeException {

    NobodySignedIn() {
        super("nobody is signed in", null, false, false);
    }
}
