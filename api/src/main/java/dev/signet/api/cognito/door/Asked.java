package dev.signet.api.cognito.door;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, as far as Cognito's words depend on it.
 *
 * @param operation the operation's name; empty before it is known
 */
record Asked(String operation) {

    private static final Set<String> REGISTERING = Set.of("SignUp", "AdminCreateUser");
    private static final Set<String> SETTING_PASSWORDS =
            Set.of("AdminCreateUser", "AdminSetUserPassword", "RespondToAuthChallenge", "AdminRespondToAuthChallenge");

    static Asked by(@Nullable Record shape) {
        return new Asked(shape == null ? "" : shape.getClass().getSimpleName().replaceFirst("Request$", ""));
    }

    /** Whether somebody was to become a user. */
    boolean registers() {
        return REGISTERING.contains(operation);
    }

    /** Whether a password was set by an operator, or because one had. */
    boolean setsAPasswordForSomebody() {
        return SETTING_PASSWORDS.contains(operation);
    }
}
