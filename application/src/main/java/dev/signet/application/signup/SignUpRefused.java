package dev.signet.application.signup;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import dev.signet.domain.pool.AttributeProblem;
import java.util.Map;
import java.util.SequencedMap;

/** Why a sign-up is refused. */
public abstract sealed class SignUpRefused extends Refusal {

    private SignUpRefused(String message, String field) {
        super(message, field);
    }

    /** Somebody has that name. */
    @ErrorId(
            value = "signup.username_exists",
            kind = Kind.CONFLICT,
            when = "A user of the pool signs in by that name already.")
    public static final class UsernameExists extends SignUpRefused {
        /** Says so for whichever name. */
        public UsernameExists() {
            super("User already exists.", "username");
        }
    }

    /** Nothing would be there to sign in by. */
    @ErrorId(
            value = "signup.password_required",
            kind = Kind.INVALID,
            when = "A sign-up has no password, and the pool, the client or the address lets nobody sign in by a code.")
    public static final class PasswordRequired extends SignUpRefused {
        PasswordRequired() {
            super("Password is required", "password");
        }
    }

    /** Another user has verified that address. */
    @ErrorId(
            value = "signup.alias_exists",
            kind = Kind.CONFLICT,
            when = "Another user of the pool has verified that e-mail address or phone number.")
    public static final class AliasExists extends SignUpRefused {
        /** {@code attribute} is the address. */
        public AliasExists(String attribute) {
            super("An account with the given " + attribute + " already exists.", "attributes." + attribute);
        }
    }

    /** The pool takes no sign-ups. */
    @ErrorId(value = "signup.not_permitted", kind = Kind.FORBIDDEN, when = "Only operators create users in this pool.")
    public static final class NotPermitted extends SignUpRefused {
        NotPermitted() {
            super("SignUp is not permitted for this user pool. Ask an operator for an account.", "client_id");
        }
    }

    /** The name cannot be one. */
    @ErrorId(
            value = "signup.username_malformed",
            kind = Kind.INVALID,
            when = "The user name is not of a form that the pool takes.")
    public static final class UsernameMalformed extends SignUpRefused {
        /** {@code message} says what is wrong with it. */
        public UsernameMalformed(String message) {
            super(message, "username");
        }
    }

    /** Nobody could sign in to the account any more. */
    @ErrorId(
            value = "attribute.last_sign_in_name",
            kind = Kind.CONFLICT,
            when = "The address is the only name that the user signs in by; another must be verified before it goes.")
    public static final class LastSignInName extends SignUpRefused {
        /** {@code attribute} is the address. */
        public LastSignInName(String attribute) {
            super(
                    "The user signs in by " + attribute
                            + " alone. Verify another address that is a sign-in name first.",
                    "attributes." + attribute);
        }
    }

    /** An attribute has a value that it cannot have, is missing, or may not be written. */
    @ErrorId(
            value = "attribute.refused",
            kind = Kind.INVALID,
            when = "An attribute is unknown, missing, not writable, or its value is not of its type or length.")
    public static final class AttributeRefused extends SignUpRefused {

        private final transient Map<String, AttributeProblem> problems;
        private final boolean notThroughThisClient;

        /** {@code message} says what is wrong with the attribute {@code name}. */
        public AttributeRefused(String message, String name) {
            this(message, name, Map.of(), false);
        }

        private AttributeRefused(
                String message, String name, Map<String, AttributeProblem> problems, boolean notThroughThisClient) {
            super(message, "attributes." + name);
            this.problems = problems;
            this.notThroughThisClient = notThroughThisClient;
        }

        /** The client may not write {@code name}. */
        public static AttributeRefused notThroughThisClient(String name) {
            return new AttributeRefused("A client attempted to write unauthorized attribute.", name, Map.of(), true);
        }

        /** The schema has something against these values; the message is about the first of them. */
        public static AttributeRefused against(SequencedMap<String, AttributeProblem> problems) {
            String first = problems.firstEntry().getKey();
            return new AttributeRefused(
                    first + " " + problems.firstEntry().getValue().message() + ".", first, problems, false);
        }

        /** What the schema has against values, by the names of attributes in order; empty where it is something else. */
        public Map<String, AttributeProblem> problems() {
            return problems;
        }

        /** Whether another client might have written it. */
        public boolean notThroughThisClient() {
            return notThroughThisClient;
        }
    }
}
