package dev.signet.application.operator;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was asked for, oldest first.
 *
 * @param next cursor of the page that follows; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The page that {@code rows} make, of which one more than asked for was read to know whether another follows. */
    public static <T> Page<T> of(List<T> rows, PageRequest asked, Function<T, String> id) {
        if (rows.size() <= asked.limit()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, asked.limit());
        return new Page<>(items, id.apply(items.getLast()));
    }
}
