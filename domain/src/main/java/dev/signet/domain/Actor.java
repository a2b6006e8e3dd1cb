package dev.signet.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who caused something.
 *
 * @param kind what sort of actor
 * @param id the user's or operator's identifier; absent for {@link Kind#ANONYMOUS} and {@link Kind#SYSTEM}
 */
public record Actor(Kind kind, @Nullable String id) {

    /** The sorts of actor. */
    public enum Kind {
        /** A user acting on their own account. */
        USER,
        /** A person who administers Signet. */
        OPERATOR,
        /** Signet itself, by a rule or a schedule. */
        SYSTEM,
        /** Somebody who has proved nothing yet. */
        ANONYMOUS
    }

    /** Somebody who has proved nothing yet. */
    public static final Actor ANONYMOUS = new Actor(Kind.ANONYMOUS, null);

    /** Signet itself. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null);

    /** The user with this identifier. */
    public static Actor user(Id user) {
        return new Actor(Kind.USER, user.value());
    }

    /** The operator with this identifier. */
    public static Actor operator(Id operator) {
        return new Actor(Kind.OPERATOR, operator.value());
    }
}
