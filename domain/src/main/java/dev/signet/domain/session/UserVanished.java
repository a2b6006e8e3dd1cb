package dev.signet.domain.session;

/**
 * The user was disabled or deleted while they were signing in. It is found out inside the transaction, by the row that
 * both sides lock, and undoes the sign-in.
 */
public final class UserVanished extends RuntimeException {

    /** Says no more than its name. */
    public UserVanished() {
        super("the user was disabled or deleted during the sign-in", null, false, false);
    }
}
