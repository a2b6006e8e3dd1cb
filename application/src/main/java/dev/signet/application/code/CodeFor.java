package dev.signet.application.code;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.CodePurpose;
import dev.signet.domain.user.UserId;

/**
 * What a code is for. There is one live code for each; a newer one takes the place of the older.
 *
 * @param pool the user's pool
 * @param user who proves something
 * @param purpose what is proved
 * @param slot the attribute to be verified, so that e-mail and phone can be verified side by side; the challenge in a
 *     sign-in, told apart by whether it is the first; empty otherwise
 */
public record CodeFor(UserPoolId pool, UserId user, CodePurpose purpose, String slot) {

    /** That a sign-up is meant. */
    public static CodeFor signUp(UserPoolId pool, UserId user) {
        return new CodeFor(pool, user, CodePurpose.CONFIRM_SIGN_UP, "");
    }

    /** That a forgotten password may be replaced. */
    public static CodeFor reset(UserPoolId pool, UserId user) {
        return new CodeFor(pool, user, CodePurpose.RESET_PASSWORD, "");
    }

    /** That whoever signs in reads an address; each challenge has codes of its own, as first step and as a later one. */
    public static CodeFor signIn(UserPoolId pool, UserId user, String slot) {
        return new CodeFor(pool, user, CodePurpose.SIGN_IN, slot);
    }

    /** That the new address in {@code attribute} is the user's. */
    public static CodeFor attribute(UserPoolId pool, UserId user, String attribute) {
        return new CodeFor(pool, user, CodePurpose.VERIFY_ATTRIBUTE, attribute);
    }
}
