package dev.signet.resourceserver;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer of Signet to what was revoked after a position.
 *
 * @param position up to where nothing is missing
 * @param more whether there is more at once
 * @param lag how old the answer was when it was given
 */
record News(List<Map<String, Object>> entries, long position, boolean more, Duration lag) {

    /** @throws IllegalArgumentException where it is not what Signet answers, so that nothing of it may be relied on */
    static News parse(String json) {
        try {
            Map<String, Object> body = JSONObjectUtils.parse(json);
            Map<String, Object>[] entries = JSONObjectUtils.getJSONObjectArray(body, "revocations");
            return new News(
                    List.of(Objects.requireNonNull(entries, "revocations")),
                    JSONObjectUtils.getLong(body, "position"),
                    JSONObjectUtils.getBoolean(body, "more"),
                    Duration.ofMillis(JSONObjectUtils.getLong(body, "lag_millis")));
        } catch (ParseException | RuntimeException e) {
            throw new IllegalArgumentException("Signet's answer cannot be read", e);
        }
    }

    /** Adds what this version understands, and has the set know of the rest. */
    void addTo(RevocationSet set) {
        for (Map<String, Object> entry : entries) {
            try {
                add(entry, set);
            } catch (IllegalArgumentException | DateTimeException e) {
                set.missing(expiry(entry));
            }
        }
    }

    private static void add(Map<String, Object> entry, RevocationSet set) {
        Instant expires = Instant.parse(text(entry, "expires_at"));
        switch (text(entry, "scope")) {
            case "SESSION" -> set.session(UUID.fromString(text(entry, "origin_jti")), expires);
            case "CLIENT" -> set.client(text(entry, "client_id"), before(entry), expires);
            case "SIGNING_KEY" -> set.key(text(entry, "kid"), expires);
            case "POOL" -> set.pool(before(entry), expires);
            default -> throw new IllegalArgumentException("Signet revokes what this version does not know");
        }
    }

    /** For ever, where it does not say. */
    private static Instant expiry(Map<String, Object> entry) {
        try {
            return Instant.parse(text(entry, "expires_at"));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Instant.MAX;
        }
    }

    private static Instant before(Map<String, Object> entry) {
        @Nullable Object seconds = entry.get("auth_time_before");
        if (seconds instanceof Number number) {
            return Instant.ofEpochSecond(number.longValue());
        }
        throw new IllegalArgumentException("auth_time_before is missing");
    }

    private static String text(Map<String, Object> entry, String name) {
        if (entry.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " is missing");
    }
}
