package dev.signet.application.signin;

import dev.signet.domain.user.UserId;
import java.util.Arrays;
import java.util.List;

/** What can be owed in a sign-in, by Cognito's names. */
public enum Challenge {
    /** The password, sent to Signet. */
    PASSWORD(Guard.PASSWORD),
    /** The client's public value of SRP, which leads to {@link #PASSWORD_VERIFIER}. */
    PASSWORD_SRP(Guard.PASSWORD),
    /** Proof of the password by SRP-6a. */
    PASSWORD_VERIFIER(Guard.PASSWORD),
    /** A password of the user's own in place of the temporary one. */
    NEW_PASSWORD_REQUIRED(Guard.NONE),
    /** A code by text message, as second factor. */
    SMS_MFA(Guard.SMS),
    /** A code by text message, as first factor. */
    SMS_OTP(Guard.FIRST_SMS),
    /** A code by e-mail, as first or second factor. */
    EMAIL_OTP(Guard.EMAIL),
    /** A code of an authenticator app, or a recovery code. */
    SOFTWARE_TOKEN_MFA(Guard.SOFTWARE_TOKEN),
    /** Which second factor is to be asked for. */
    SELECT_MFA_TYPE(Guard.NONE),
    /** A second factor is to be set up. */
    MFA_SETUP(Guard.SOFTWARE_TOKEN),
    /** What the pool's own triggers ask for. */
    CUSTOM_CHALLENGE(Guard.CUSTOM),
    /** The public value of SRP of a remembered device, which leads to {@link #DEVICE_PASSWORD_VERIFIER}. */
    DEVICE_SRP_AUTH(Guard.DEVICE),
    /** Proof of a remembered device by SRP-6a. */
    DEVICE_PASSWORD_VERIFIER(Guard.DEVICE),
    /** By which first factor the sign-in is to begin. */
    SELECT_CHALLENGE(Guard.NONE),
    /** A passkey. */
    WEB_AUTHN(Guard.PASSKEY);

    private final Guard guard;

    Challenge(Guard guard) {
        this.guard = guard;
    }

    /** Everything that failures of a user are counted under. */
    public static List<String> countedUnder(UserId user) {
        return Arrays.stream(Guard.values())
                .map(guard -> guard.subject(user.value()))
                .toList();
    }

    /**
     * Under what wrong answers are counted. Codes by e-mail are asked for by anybody where they come first, and by whoever
     * has proved something where they come second: strangers must not lock those out.
     */
    Guard guard(Progress progress) {
        return this == EMAIL_OTP && progress.proved().isEmpty() ? Guard.FIRST_EMAIL : guard;
    }

    /** What is guessed at: wrong answers to challenges of one kind count together, across sign-ins. */
    enum Guard {
        /** Nothing that could be guessed. */
        NONE,
        /** The password, plain or by SRP. */
        PASSWORD,
        /** Codes by text message, after something was proved. */
        SMS,
        /** Codes by text message that a sign-in begins with. */
        FIRST_SMS,
        /** Codes by e-mail, after something was proved. */
        EMAIL,
        /** Codes by e-mail that a sign-in begins with. */
        FIRST_EMAIL,
        /** Codes of authenticator apps. */
        SOFTWARE_TOKEN,
        /** The pool's own challenges. */
        CUSTOM,
        /** The secret of a device. */
        DEVICE,
        /** Passkeys. */
        PASSKEY;

        /** What failures of that kind are counted under; {@code user} alone for the password. */
        String subject(String user) {
            return this == PASSWORD ? user : user + '|' + name();
        }
    }
}
