package dev.signet.application.operator;

import dev.signet.domain.Limits;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for.
 *
 * @param limit at most so many, 1 to {@value #MOST}
 * @param cursor where the page before ended; absent for the first
 */
public record PageRequest(int limit, @Nullable String cursor) {

    /** The greatest page. */
    public static final int MOST = 200;

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z]{3}_[0-9a-f]{32}");

    public PageRequest {
        Limits.within("limit", limit, 1, MOST);
        if (cursor != null && !IDENTIFIER.matcher(cursor).matches()) {
            throw new IllegalArgumentException("cursor must be the next_cursor of an earlier page");
        }
    }

    /** Rows with a greater identifier than this are asked for. */
    public String after() {
        return cursor == null ? "" : cursor;
    }

    /** How many rows to read: one more than the page holds, to know whether another follows. */
    public int rows() {
        return limit + 1;
    }
}
