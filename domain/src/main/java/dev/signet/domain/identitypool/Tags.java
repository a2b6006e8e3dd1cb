package dev.signet.domain.identitypool;

import dev.signet.domain.Limits;
import dev.signet.domain.PlainText;
import java.util.Map;

/** Names with values, as clouds know them: at most 50, names of 1 to 128 characters, values of up to 256. */
final class Tags {

    private Tags() {}

    /** @throws IllegalArgumentException naming the field where they are too many or too long */
    static Map<String, String> copyOf(String field, Map<String, String> tags) {
        Limits.within(field, tags.size(), 0, 50);
        tags.forEach((name, value) -> {
            Limits.length(field, name, 1, 128);
            Limits.length(field, value, 0, 256);
            if (!PlainText.isOneLine(name) || !PlainText.isOneLine(value)) {
                throw new IllegalArgumentException(field + " must be one line each");
            }
        });
        return Map.copyOf(tags);
    }
}
