package dev.signet.domain.user;

import dev.signet.domain.pool.SignInName;

/**
 * Another user of the pool already signs in by that name. It is found out by the look-up table's unique key inside the
 * transaction, so that of any number of simultaneous claims exactly one holds.
 */
public final class LoginNameTaken extends RuntimeException {

    private final SignInName kind;

    /** {@code kind} says which of the names is taken; the name itself is personal data and stays out. */
    public LoginNameTaken(SignInName kind) {
        super("a user of this pool already signs in by that " + kind, null, false, false);
        this.kind = kind;
    }

    /** The kind of name that is taken. */
    public SignInName kind() {
        return kind;
    }
}
