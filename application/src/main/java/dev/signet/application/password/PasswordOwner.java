package dev.signet.application.password;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;

/**
 * Whose password it is.
 *
 * @param username as the user's profile has it: a password proved by SRP is bound to it
 */
public record PasswordOwner(UserPoolId pool, UserId user, String username) {

    /** Never the name. */
    @Override
    public String toString() {
        return "PasswordOwner[user=" + user.value() + "]";
    }
}
