package dev.signet.domain;

import java.util.Optional;
import java.util.function.Function;

/**
 * What an aggregate answers to a command: it is so now, or it is refused and nothing has happened. An expected "no" is an
 * answer and never an exception, because whoever asked has to say it in their own words.
 *
 * @param <R> the closed list of reasons for a refusal
 */
public sealed interface Outcome<R extends Enum<R>> {

    /** It is so now; also where it was so before and no event was needed. */
    record Done<R extends Enum<R>>() implements Outcome<R> {}

    /** It may not be; nothing has happened. */
    record Refused<R extends Enum<R>>(R reason) implements Outcome<R> {}

    /** Why it was refused, or nothing where it is done. */
    default Optional<R> refusal() {
        return switch (this) {
            case Done<R> _ -> Optional.empty();
            case Refused<R>(R reason) -> Optional.of(reason);
        };
    }

    /** Throws what {@code translation} makes of the reason, where it was refused. */
    default void orElseThrow(Function<? super R, ? extends RuntimeException> translation) {
        if (this instanceof Refused<R>(R reason)) {
            throw translation.apply(reason);
        }
    }
}
