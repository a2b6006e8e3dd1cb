package dev.signet.application.policy;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import dev.signet.domain.policy.PolicyKind;

/** Why a policy document is refused. */
public abstract sealed class PolicyRefused extends Refusal {

    private PolicyRefused(String message, String field) {
        super(message, field);
    }

    /** It says something that no policy says. */
    @ErrorId(
            value = "policy.malformed",
            kind = Kind.INVALID,
            when = "A policy document is not JSON, or one of its members is wrong; the message names its place.")
    public static final class Malformed extends PolicyRefused {

        private final String place;

        Malformed(String field, String place, String why) {
            super((place.isEmpty() ? "" : place + ": ") + why + ".", field);
            this.place = place;
        }

        /** Where in the document, such as {@code Statement[1].Action}; empty where it is the document as a whole. */
        public String place() {
            return place;
        }
    }

    /** It is larger than its kind may be. */
    @ErrorId(
            value = "policy.too_large",
            kind = Kind.INVALID,
            when = "A policy document has more characters than its kind may have, white space left out.")
    public static final class TooLarge extends PolicyRefused {
        TooLarge(String field, PolicyKind kind) {
            super("The policy may have " + kind.characters() + " characters, white space left out.", field);
        }
    }
}
