package dev.signet.api.rest;

import dev.signet.application.operator.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, oldest first.
 *
 * @param nextCursor to be sent as {@code cursor} for the page that follows; absent on the last one
 */
public record PageBody<T>(List<T> items, @Nullable String nextCursor) {

    /** How many items a page has where the caller does not say. */
    public static final String USUAL = "50";

    /** The page as it is told. */
    public static <S, T> PageBody<T> of(Page<S> page, Function<S, T> body) {
        return new PageBody<>(page.items().stream().map(body).toList(), page.next());
    }
}
