package dev.signet.domain.pool;

import dev.signet.domain.Limits;
import dev.signet.domain.PlainText;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Members of a protocol as they were given, by the name that the door has for each. */
public final class Given {

    private static final int MOST = 200;

    private Given() {}

    /**
     * A copy that nobody changes; none where there are none.
     *
     * @throws IllegalArgumentException where there are more than 200, or one is not a line of at most 128 characters for its
     *     name and 256 for its text
     */
    public static Map<String, String> copyOf(@Nullable Map<String, String> given) {
        Map<String, String> copy = Map.copyOf(Objects.requireNonNullElse(given, Map.of()));
        Limits.within("kept.given", copy.size(), 0, MOST);
        copy.forEach((name, text) -> {
            Limits.length("kept.given", name, 1, 128);
            Limits.length("kept.given", text, 0, 256);
            if (!PlainText.isOneLine(name) || !PlainText.isOneLine(text)) {
                throw new IllegalArgumentException("kept.given must hold single lines");
            }
        });
        return copy;
    }
}
