package dev.signet.application.refusal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An expected "no" of a use case. Each capability has one sealed hierarchy below this class ({@code SignInRefused},
 * {@code SignUpRefused}, …) whose concrete classes carry an {@link ErrorId}. The message is one sentence for the
 * developer that says what to do next; it holds nothing that helps an attacker, and no personal data.
 */
public abstract class Refusal extends RuntimeException {

    /** The sorts of "no". */
    public enum Kind {
        /** What was sent cannot be right, whoever sends it. */
        INVALID,
        /** The caller has not proved who they are. */
        UNAUTHENTICATED,
        /** The caller is known and may not do this. */
        FORBIDDEN,
        /** There is no such thing, or none that the caller may know of. */
        NOT_FOUND,
        /** It contradicts what is already there. */
        CONFLICT,
        /** Too many tries; later it may go through. */
        LIMITED,
        /** Signet has no capacity for it at the moment; a retry may go through. */
        BUSY
    }

    private final @Nullable String field;

    /** A refusal that concerns the request as a whole. */
    protected Refusal(String message) {
        this(message, null);
    }

    /** A refusal that concerns one field, named as the caller wrote it ({@code attributes.email}). */
    protected Refusal(String message, @Nullable String field) {
        super(message, null, false, false);
        this.field = field;
    }

    /** The stable id that callers switch on. */
    public final String id() {
        return declared().value();
    }

    /** What sort of "no" it is. */
    public final Kind kind() {
        return declared().kind();
    }

    /** The field that is at fault, where there is one. */
    public final @Nullable String field() {
        return field;
    }

    /** When a retry may go through, where that is known: {@link Kind#LIMITED} and {@link Kind#BUSY}. */
    public @Nullable Duration retryAfter() {
        return null;
    }

    private ErrorId declared() {
        ErrorId declared = getClass().getAnnotation(ErrorId.class);
        if (declared == null) {
            throw new IllegalStateException(getClass().getName() + " has no @ErrorId");
        }
        return declared;
    }
}
