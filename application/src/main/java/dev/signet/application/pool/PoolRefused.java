package dev.signet.application.pool;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import dev.signet.domain.pool.PoolRefusal;

/** Why a pool is refused, or a change of it. */
public abstract sealed class PoolRefused extends Refusal {

    private PoolRefused(String message, String field) {
        super(message, field);
    }

    /** There is no such pool, or none that one may know of. */
    @ErrorId(
            value = "pool.not_found",
            kind = Kind.NOT_FOUND,
            when = "There is no user pool with that identifier, or it is of another tenant.")
    public static final class PoolNotFound extends PoolRefused {
        /** Says so for whichever use case. */
        public PoolNotFound() {
            super("User pool does not exist.", "pool");
        }
    }

    /** How users are named cannot change. */
    @ErrorId(
            value = "pool.sign_in_names_fixed",
            kind = Kind.CONFLICT,
            when = "The sign-in names of a pool were to change after it was created.")
    public static final class SignInNamesFixed extends PoolRefused {
        SignInNamesFixed() {
            super("The sign-in names are fixed when the pool is created. Create another pool.", "sign_in_names");
        }
    }

    /** An attribute that is there cannot go or become another. */
    @ErrorId(
            value = "pool.attribute_fixed",
            kind = Kind.CONFLICT,
            when = "An attribute of a pool was to be removed, or to be given another type or mutability.")
    public static final class AttributeFixed extends PoolRefused {
        AttributeFixed() {
            super("An attribute cannot be removed or retyped: users may have values of it.", "attributes");
        }
    }

    /** An attribute cannot be required afterwards. */
    @ErrorId(
            value = "pool.attribute_required_late",
            kind = Kind.CONFLICT,
            when = "An attribute was to be required in a pool that exists already.")
    public static final class AttributeRequiredLate extends PoolRefused {
        AttributeRequiredLate() {
            super("An attribute cannot be required afterwards: users may be without it.", "attributes");
        }
    }

    /** The pool is to stay. */
    @ErrorId(
            value = "pool.protected",
            kind = Kind.CONFLICT,
            when = "A pool was to be deleted that is protected against deletion.")
    public static final class PoolProtected extends PoolRefused {
        PoolProtected() {
            super("The pool is protected against deletion. Switch the protection off first.", "pool");
        }
    }

    /** Signet's own pool. */
    @ErrorId(value = "pool.system", kind = Kind.CONFLICT, when = "The pool of the operators was to be deleted.")
    public static final class SystemPoolStays extends PoolRefused {
        SystemPoolStays() {
            super("The pool of the operators cannot be deleted.", "pool");
        }
    }

    /** What a pool's "no" is to whoever asked. */
    public static RuntimeException of(PoolRefusal reason) {
        return switch (reason) {
            case SIGN_IN_NAMES_FIXED -> new SignInNamesFixed();
            case ATTRIBUTE_FIXED -> new AttributeFixed();
            case ATTRIBUTE_REQUIRED_LATE -> new AttributeRequiredLate();
            case PROTECTED -> new PoolProtected();
            case DELETED -> new PoolNotFound();
            case KEY_EXISTS, KEY_UNKNOWN, KEY_LAST ->
                new IllegalStateException("the pool and its keys in the vault disagree: " + reason);
        };
    }
}
