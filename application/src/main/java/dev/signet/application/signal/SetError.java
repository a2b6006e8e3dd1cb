package dev.signet.application.signal;

import java.util.Locale;

/** Why a receiver refused a security event token (RFC 8935 §2.4). */
public enum SetError {
    /** It cannot be read. */
    INVALID_REQUEST,
    /** The key is not one of the issuer's. */
    INVALID_KEY,
    /** The issuer is not one that the receiver takes. */
    INVALID_ISSUER,
    /** It is not addressed to the receiver. */
    INVALID_AUDIENCE,
    /** The receiver could not authenticate the transmitter. */
    AUTHENTICATION_FAILED,
    /** The transmitter may not send this. */
    ACCESS_DENIED,
    /** Any other code. */
    OTHER;

    /** The code of a receiver; nothing that it made up is kept. */
    public static SetError of(String code) {
        for (SetError error : values()) {
            if (error.code().equals(code)) {
                return error;
            }
        }
        return OTHER;
    }

    /** Whether it is about the token, so that sending it again would change nothing, and not about who sends it. */
    boolean isFinal() {
        return this != AUTHENTICATION_FAILED && this != ACCESS_DENIED;
    }

    /** As the standard writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
