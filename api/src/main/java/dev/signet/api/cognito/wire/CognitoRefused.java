package dev.signet.api.cognito.wire;

/** A "no" in the protocol's words. */
public final class CognitoRefused extends RuntimeException {

    private final CognitoError error;

    CognitoRefused(CognitoError error, String message) {
        super(message, null, false, false);
        this.error = error;
    }

    /** Which error it is. */
    public CognitoError error() {
        return error;
    }

    /** What it says. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
