package dev.signet.domain.policy;

import org.jspecify.annotations.Nullable;

/** What the text of a policy is made of. */
sealed interface Piece {

    /** Itself, whatever characters it has. */
    record Text(String text) implements Piece {}

    /** What matches more than itself. */
    enum Wild implements Piece {
        /** Any characters, or none. */
        ANY,
        /** One character. */
        ONE
    }

    /** The value of a key of the request, or else a default. */
    record Variable(String key, @Nullable String otherwise) implements Piece {}
}
