package dev.signet.api.rest.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.application.signal.SetError;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A poll, by the names of RFC 8936 §2.2.
 *
 * @param maxEvents most that the answer may hold; 0 to acknowledge only
 * @param returnImmediately whether not to wait where there is nothing
 * @param ack events that were taken
 * @param setErrs events that were refused
 */
record PollBody(
        @JsonProperty("maxEvents") @Nullable Integer maxEvents,
        @JsonProperty("returnImmediately") @Nullable Boolean returnImmediately,
        @JsonProperty("ack") @Nullable List<String> ack,
        @JsonProperty("setErrs") @Nullable Map<String, Refused> setErrs) {

    static final int MOST = 100;

    private static final int MOST_SETTLED = 1_000;

    /** Why one was refused (RFC 8936 §2.6). */
    record Refused(String err, @Nullable String description) {}

    PollBody {
        if (maxEvents != null && maxEvents < 0) {
            throw new IllegalArgumentException("maxEvents must not be negative");
        }
        if ((ack != null && ack.size() > MOST_SETTLED) || (setErrs != null && setErrs.size() > MOST_SETTLED)) {
            throw new IllegalArgumentException("ack and setErrs take " + MOST_SETTLED + " events at the most");
        }
        if ((ack != null && ack.stream().anyMatch(Objects::isNull))
                || (setErrs != null && setErrs.values().stream().anyMatch(Objects::isNull))) {
            throw new IllegalArgumentException("ack and setErrs must not hold null");
        }
    }

    int most() {
        return maxEvents == null ? MOST : Math.min(maxEvents, MOST);
    }

    boolean waits() {
        return !Boolean.TRUE.equals(returnImmediately);
    }

    /** Identifiers that cannot be ours change nothing, like those of others. */
    Set<UUID> acknowledged() {
        Set<UUID> events = new HashSet<>();
        if (ack != null) {
            ack.forEach(id -> uuid(id).ifPresent(events::add));
        }
        return events;
    }

    Map<UUID, SetError> refused() {
        Map<UUID, SetError> events = new HashMap<>();
        if (setErrs != null) {
            setErrs.forEach((id, why) -> uuid(id).ifPresent(event -> events.put(event, SetError.of(why.err()))));
        }
        return events;
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
